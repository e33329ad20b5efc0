import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect } from 'vitest';

/**
 * React's own markup of the same elements is what ours must be: the order and the capitals of attributes say nothing,
 * and of the links by which it asks for pictures early, pages have no need.
 */
export function expectAsReact(node: ReactNode, html: string): void {
  expect(plain(html)).toBe(plain(renderToStaticMarkup(node)).replace(/^(<link as="image"[^>]*>)+/, ''));
}

function plain(html: string): string {
  return html.replace(
    /<([a-zA-Z][\w-]*)((?:\s[^\s=>]+="[^"]*")*)(\/?)>/g,
    (_, tag: string, attributes: string, end: string) => {
      const each = [...attributes.matchAll(/\s([^\s=>]+)="([^"]*)"/g)].map(
        ([, name = '', value]) => `${name.toLowerCase()}="${value}"`,
      );
      return `<${[tag, ...each.sort()].join(' ')}${end}>`;
    },
  );
}
