import { query } from '../../../record/reading.ts';
import { type FoundKind, type Hit, rowsWith, type Sought } from '../../../record/search.ts';
import { consultations } from './consultations.ts';
import { exchanges } from './exchanges.ts';

/** By what they are on, and by what was said in them to this reader. */
const findConsultations = query([consultations, exchanges], async (reading, sought: Sought): Promise<Hit[]> => {
  const opened = await rowsWith(consultations, reading, ['consultation', 'title'], sought)
    .select(['consultation', 'title', 'starts', 'position'])
    .execute();
  const said = await rowsWith(exchanges, reading, ['text'], sought)
    .select(['consultation', 'text', 'told_on', 'position'])
    .execute();
  const named = [...new Set(said.map(({ consultation }) => consultation))];
  const titles = new Map(
    (named.length === 0
      ? []
      : await consultations.rows(reading).select(['consultation', 'title']).where('consultation', 'in', named).execute()
    ).map(({ consultation, title }) => [consultation, title]),
  );
  const hits = [
    ...opened.map(({ consultation, title, starts, position }) => ({
      path: `/consultations/${consultation}`,
      title,
      text: null,
      on: starts,
      position,
    })),
    // What was said where the reader sees no consultation has no page for them.
    ...said.flatMap(({ consultation, text, told_on, position }) => {
      const title = titles.get(consultation);
      return title ? [{ path: `/consultations/${consultation}`, title, text, on: told_on, position }] : [];
    }),
  ];
  return hits.slice(0, sought.limit);
});

export const consultationsFound = { consultation: findConsultations } satisfies Partial<Record<FoundKind, unknown>>;
