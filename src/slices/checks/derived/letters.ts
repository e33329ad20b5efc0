import type { Letters, Notice } from '../../../record/notice.ts';
import { pointsFor } from '../../contacts/derived/reach.ts';
import { answersFor } from '../fields.ts';
import { type Check, findCheck } from './checks.ts';

type OfCheck = Pick<Check, 'check' | 'title'> & Partial<Pick<Check, 'text'>>;
type Asked = readonly { readonly contact: string; readonly party: string }[];

/** Title and text are written to be sent, whoever may read the check itself: its form says so. */
function notices(
  { check, title, text }: OfCheck,
  points: Asked,
  word: string,
  more: Partial<Notice> = {},
): readonly Notice[] {
  return points.map(({ contact, party }) => ({
    key: `checks/${check}/${word}`,
    word,
    to: { party, contact },
    audience: 'public',
    title,
    ...(text ? { text } : {}),
    path: `/checks/${check}`,
    due: null,
    ...more,
    ...(more.receipt && { receipt: { ...more.receipt, contact } }),
  }));
}

/** Only to points of contact: it is they who are tried. A blind check writes nothing before it starts. */
export const letters: Letters = {
  after: {
    'checks.schedule': async (reading, { in: content }) => {
      const { style, startsAt, areas, parties, ...check } = content as unknown as Partial<Check> & OfCheck;
      if (style !== 'announced') return [];
      const due = startsAt ?? null;
      return notices(check, await pointsFor(reading, { areas, parties }), 'announced', {
        due,
        ...(due === null ? {} : { until: due }),
      });
    },
    'checks.start': async (_, { in: content }) => {
      const { asked, endsAt, ...check } = content as unknown as OfCheck & { asked: Asked; endsAt: string };
      const until = new Date(Date.parse(endsAt) + answersFor).toISOString();
      return notices(check, asked, 'asked', {
        due: endsAt,
        until: endsAt,
        answers: { check: check.check, until },
        receipt: { check: check.check },
      });
    },
    'checks.cancel': async (reading, { in: content }) => {
      const found = await findCheck(reading, String(content.check));
      if (found?.style !== 'announced') return [];
      const { areas, parties } = found;
      return notices({ ...found, text: null }, await pointsFor(reading, { areas, parties }), 'cancelled');
    },
  },
  became: letters =>
    [...Map.groupBy(letters, ({ receipt }) => receipt.check ?? '')].map(([check, own]) => ({
      act: 'checks.record-letters',
      body: {
        check,
        letters: own.map(({ receipt, place, fate, triedAt, at }) => ({
          contact: receipt.contact,
          place,
          ...(triedAt === null ? {} : { sentAt: triedAt }),
          fate,
          at,
        })),
      },
      audience: 'framework',
    })),
};
