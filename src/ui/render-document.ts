import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The whole document as it is sent. Pages carry no script, so nothing is left for hydration. */
export function renderDocument(document: ReactElement): string {
  return `<!doctype html>\n${renderToStaticMarkup(document)}\n`;
}
