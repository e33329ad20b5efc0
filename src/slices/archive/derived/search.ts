import { query } from '../../../record/reading.ts';
import type { Hit, Sought } from '../../../record/search.ts';
import { entries, entryAt } from './entries.ts';

/** The entry of a position, as in `1234` or `#1234`. */
export const findEntry = query(
  [entries],
  async (reading, { words: [word = '', ...others] }: Sought): Promise<Hit[]> => {
    const position = /^#?(\d{1,15})$/.exec(word)?.[1];
    if (position === undefined || others.length > 0) return [];
    const entry = await entryAt(reading, Number(position));
    if (!entry) return [];
    return [
      {
        path: `/record/${entry.position}`,
        title: null,
        act: entry.act,
        text: null,
        on: entry.on,
        position: entry.position,
      },
    ];
  },
);
