import type { ReactElement } from 'react';
import { renderStatic } from './render-static.ts';

/** The whole document as it is sent. Pages carry no script, so nothing is left for hydration. */
export function renderDocument(document: ReactElement): string {
  return `<!doctype html>\n${renderStatic(document)}\n`;
}
