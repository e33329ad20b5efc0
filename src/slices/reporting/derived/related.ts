import { countsFrom } from '../../../record/day.ts';
import type { Localized } from '../../../record/fields.ts';
import { query, type Reading } from '../../../record/reading.ts';
import { editionFacts } from '../../meetings/derived/edition-facts.ts';
import { listEditionsNamed } from '../../meetings/derived/editions.ts';
import { accounts, listAccounts } from './accounts.ts';
import { listRounds } from './rounds.ts';
import { tabledAt, tablings } from './tablings.ts';

const kind = 'report' as const;
const tabled: Localized = { en: 'as it was tabled', ko: '회의에 제출된 대로' };
const onTheDay: Localized = { en: 'as it stood on the day of the meeting', ko: '회의 날의 상태대로' };

/** Of a meeting: the reports tabled there, else the last round as it stood that day, and what was told there. Of a task: the rounds that ask about it. */
export const relatedReports = query(
  [...listRounds.tables, accounts, tablings, editionFacts],
  async (reading, subject: string) => {
    const [, series, edition] = /^meetings\/edition\/([^/]+)\/([^/]+)$/.exec(subject) ?? [];
    if (series !== undefined && edition !== undefined) return ofEdition(reading, series, edition);
    const [, task] = /^plan\/([^/]+)$/.exec(subject) ?? [];
    if (task === undefined) return [];
    return (await listRounds(reading))
      .filter(({ tasks }) => tasks.includes(task))
      .map(({ round, name, period, position }) => ({
        kind,
        title: name,
        symbol: null,
        on: period.until,
        position,
        path: `/reporting/${round}/${task}`,
      }));
  },
);

async function ofEdition(reading: Reading, series: string, edition: string) {
  const [rounds, papers, told] = await Promise.all([
    listRounds(reading),
    tabledAt(reading, series, edition),
    listAccounts(reading),
  ]);
  const [found] = rounds.length + papers.length === 0 ? [] : await listEditionsNamed(reading, [{ series, edition }]);
  const nameOf = (key: string): Localized => rounds.find(({ round }) => round === key)?.name ?? { en: key };
  const day = found?.facts.starts ? countsFrom(found.facts.starts.value) : undefined;
  const last = rounds.find(({ openedOn }) => day !== undefined && openedOn !== null && countsFrom(openedOn) <= day);
  return [
    ...papers.map(({ round, position }) => ({
      kind,
      title: nameOf(round),
      symbol: null,
      on: day ?? null,
      note: tabled,
      position,
      path: `/reporting/${round}/report?at=${position}`,
    })),
    ...(papers.length > 0 || !last || day === undefined || day > reading.day
      ? []
      : [
          {
            kind,
            title: last.name,
            symbol: null,
            on: day,
            note: onTheDay,
            position: last.position,
            path: `/reporting/${last.round}/report?asof=${day}`,
          },
        ]),
    ...told
      .filter(({ at }) => at?.series === series && at.edition === edition)
      .map(({ account, name, on, position }) => ({
        kind,
        title: name,
        symbol: null,
        on,
        position,
        path: `/reporting/${account}`,
      })),
  ];
}
