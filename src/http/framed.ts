import type { ReactNode } from 'react';
import { type Door, html } from './doors.ts';
import { renderFrame } from './frame.tsx';
import type { Room } from './pages.tsx';

export interface Framed {
  readonly title: string;
  /** The page's address, without its query. */
  readonly path: string;
  /** What the ways on from here keep of the address. */
  readonly query?: Readonly<Record<string, string>>;
  readonly status?: number;
}

/** A page on which something is done in a framework: it stands as the record does now, and has no files. */
export function framed(
  door: Door,
  { head, reading, info, say, visitor, language }: Room,
  { title, path, query = {}, status = 200 }: Framed,
  children: ReactNode,
): Response {
  return html(
    renderFrame({
      language,
      title,
      stylesheets: door.stylesheets,
      visitor,
      personas: door.personas,
      framework: { key: head.framework, info, say },
      reading: { position: reading.position, day: reading.day, path, query },
      children,
    }),
    status,
  );
}
