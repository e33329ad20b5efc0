import type { Block, Paper } from '../../../papers/paper.ts';
import type { Sheet } from '../../../papers/sheet.ts';
import type { Card } from '../../../papers/vcard.ts';
import type { PageContext } from '../../../ui/page.ts';
import type { Point } from '../derived/points.ts';
import type { Channel } from '../fields.ts';
import { contactSubject } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';

/** What a point answers for, in the names of the areas. */
export type NamedPoint = Point & { readonly areaName: Readonly<Record<string, string>> | null };

export function channelSaid({ kind, address, note }: Channel, { say }: PageContext): string {
  const word = pageWords[say.language].choices.channels[kind];
  return `${word}: ${address}${note === undefined ? '' : ` (${note})`}`;
}

function areaSaid({ areaName }: NamedPoint, { say }: PageContext): string {
  return areaName === null ? pageWords[say.language].allAreas : say.text(areaName).text;
}

export function cardsOf(points: readonly NamedPoint[], context: PageContext): Card[] {
  const { say } = context;
  const words = pageWords[say.language];
  return points.map(point => {
    const { contact, party, role, office, person, channels, hours, holidays, deputies, timeZone, stale, namedAt } =
      point;
    const note = [
      ...(hours === null ? [] : [`${words.hours}: ${hours}`]),
      ...(holidays.length === 0 ? [] : [`${words.holidays}: ${holidays.join(', ')}`]),
      ...deputies.map(
        deputy =>
          `${words.deputy}: ${[deputy.office, deputy.person].filter(Boolean).join(', ')}; ${deputy.channels.map(one => channelSaid(one, context)).join('; ')}`,
      ),
      ...(stale ? [words.stale] : []),
    ];
    return {
      uid: contactSubject({ contact }),
      name: [person, office].filter(Boolean).join(', '),
      organisation: say.party(party),
      role: words.choices.roles[role],
      categories: [areaSaid(point, context)],
      channels,
      languages: point.languages,
      ...(timeZone === null ? {} : { timeZone }),
      ...(note.length === 0 ? {} : { note: note.join('\n') }),
      changedAt: namedAt,
    };
  });
}

export function sheetOf(points: readonly NamedPoint[], context: PageContext): Sheet {
  const { say } = context;
  const words = pageWords[say.language];
  return {
    name: words.title,
    columns: [
      { name: 'contact', title: words.key, kind: 'text' },
      { name: 'party', title: words.party, kind: 'text' },
      { name: 'area', title: words.area, kind: 'text' },
      { name: 'role', title: words.role, kind: 'text' },
      { name: 'office', title: words.office, kind: 'text' },
      { name: 'channels', title: words.channels, kind: 'text' },
      { name: 'hours', title: words.hours, kind: 'text' },
      { name: 'timeZone', title: words.timeZone, kind: 'text' },
      { name: 'languages', title: words.languages, kind: 'text' },
      { name: 'confirmed', title: words.confirmed, kind: 'date' },
      { name: 'stale', title: words.staleHead, kind: 'text' },
    ],
    rows: points.map(point => ({
      contact: point.contact,
      party: say.party(point.party),
      area: areaSaid(point, context),
      role: words.choices.roles[point.role],
      office: [point.office, point.person].filter(Boolean).join(', '),
      channels: point.channels.map(one => channelSaid(one, context)).join('; '),
      hours: point.hours,
      timeZone: point.timeZone,
      languages: point.languages.join(', ') || null,
      confirmed: point.confirmedOn,
      stale: point.stale ? words.stale : null,
    })),
  };
}

/** The directory as one prints it and takes it along: a part for each party, and when each line was last confirmed. */
export function directoryPaper(points: readonly NamedPoint[], context: PageContext): Paper {
  const { say, link, framework, reading } = context;
  const words = pageWords[say.language];
  const blocks: Block[] = [{ kind: 'note', text: words.printed(say.day(reading.day)) }];
  for (const [party, own] of Map.groupBy(points, point => point.party)) {
    blocks.push({ kind: 'heading', level: 2, text: say.party(party) });
    blocks.push({
      kind: 'items',
      items: own.map(point => ({
        text: `${areaSaid(point, context)}, ${words.choices.roles[point.role]}: ${[point.office, point.person].filter(Boolean).join(', ')}`,
        notes: [
          ...point.channels.map(one => channelSaid(one, context)),
          ...(point.hours === null
            ? []
            : [`${words.hours}: ${point.hours}${point.timeZone === null ? '' : ` (${point.timeZone})`}`]),
          ...(point.languages.length === 0
            ? []
            : [`${words.languages}: ${say.list(point.languages.map(code => say.languageName(code)))}`]),
          ...(point.restDays.length === 0
            ? []
            : [`${words.restDays}: ${say.list(point.restDays.map(day => words.choices.weekdays[day]))}`]),
          ...(point.holidays.length === 0 ? [] : [`${words.holidays}: ${point.holidays.map(say.day).join(', ')}`]),
          ...point.deputies.map(
            deputy =>
              `${words.deputy}: ${[deputy.office, deputy.person].filter(Boolean).join(', ')}; ${deputy.channels.map(one => channelSaid(one, context)).join('; ')}`,
          ),
          point.stale ? words.stale : words.confirmedOn(say.day(point.confirmedOn)),
        ],
      })),
    });
  }
  return {
    language: say.language,
    title: words.title,
    heading: say.text(framework.name).text,
    source: `${link('/contacts')} · ${reading.position}`,
    blocks,
  };
}
