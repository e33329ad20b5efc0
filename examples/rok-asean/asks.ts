import type { Recorded, Step } from '../example.ts';
import { data } from './data.ts';

/** The vocabulary of areas is the compilers', made from the subjects that sources name. */
const areas: readonly (readonly [key: string, en: string, ko: string])[] = [
  ['maritime-security', 'Maritime security', '해양안보'],
  ['cyber', 'Cyber', '사이버'],
  ['counter-terrorism', 'Counter-terrorism', '대테러'],
  ['hadr', 'Humanitarian assistance and disaster response', '인도적 지원과 재난 대응'],
  ['peacekeeping', 'Peacekeeping', '평화유지'],
  ['military-medicine', 'Military medicine', '군 의료'],
  ['mine-action', 'Mine action', '지뢰 제거'],
  ['defence-industry', 'Defence industry', '방위산업'],
  ['law-of-the-sea', 'Law of the sea', '해양법'],
];

/** The labels that our tasks carry, as areas. */
const areaOf: Readonly<Record<string, string>> = {
  'maritime security': 'maritime-security',
  'law of the sea': 'law-of-the-sea',
  'cyber security': 'cyber',
  HADR: 'hadr',
  'defence industry': 'defence-industry',
  'military medicine': 'military-medicine',
  peacekeeping: 'peacekeeping',
  'counter-terrorism': 'counter-terrorism',
  'humanitarian mine action': 'mine-action',
};

/** What was asked at the meeting of 2022, by the words with which its statement begins; the titles are ours. */
const asks: readonly (readonly [
  begins: string,
  item: string,
  kind: string,
  areas: readonly string[],
  en: string,
  ko: string,
])[] = [
  [
    'Cooperation with the ROK against non-traditional threats',
    'non-traditional-threats-2022',
    'other',
    ['cyber', 'counter-terrorism', 'hadr'],
    'Cooperation against non-traditional threats',
    '비전통 안보 위협에 대한 협력',
  ],
  ['Joint exercises with the ROK', 'joint-exercises-2022', 'exercise', [], 'Joint exercises', '연합연습'],
  [
    'More cooperation with the ROK to strengthen maritime security',
    'maritime-security-2022',
    'other',
    ['maritime-security'],
    'Help with maritime security capability',
    '해양안보 역량 강화 지원',
  ],
  [
    'Future-oriented defence-industry cooperation',
    'defence-industry-2022',
    'other',
    ['defence-industry', 'maritime-security'],
    'Defence-industry cooperation for that capability',
    '그 역량을 위한 방위산업 협력',
  ],
];

export const asked = { series: 'vmm', edition: '2022' } as const;

/** How a statement of a meeting is named among the steps. */
export function statementName(
  { series, edition }: { readonly series: string; readonly edition: string },
  index: number,
) {
  return `${series}/${edition}/statement/${index}`;
}

/**
 * The asks of 2022 as requests out of their statements: who asked stays as the sources tell it, and no source that was
 * read tells of an answer.
 */
export function* asksAsActs(): Generator<Step> {
  for (const [index, [area, en, ko]] of areas.entries())
    yield { by: 'compiler', act: 'areas.define', body: { area, name: { en, ko }, order: index + 1 }, on: null };
  const points = data.meetings.find(({ series, date }) => series === 'VMM' && date.startsWith('2022'))?.points ?? [];
  for (const { areas: labels, code, source } of data.plan.tasks)
    for (const area of new Set((labels ?? []).map(label => areaOf[label])))
      yield {
        by: 'compiler',
        act: 'areas.place',
        on: null,
        body: {
          area,
          tasks: [code],
          sources: source ?? [],
          basis: 'derived',
          basisNote: 'By the subject areas that sources name; the labels of the tasks are ours.',
        },
      };
  for (const [begins, item, kind, areas, en, ko] of asks) {
    const index = points.findIndex(({ text }) => text.startsWith(begins));
    const point = points[index];
    if (!point) throw new Error(`rok-asean.json has no statement that begins with ${begins}`);
    yield {
      by: 'compiler',
      act: 'requests.make-request',
      on: '2022-09-06',
      body: async (recorded: Recorded) => ({
        item,
        title: { en, ko },
        text: { en: point.text },
        kind,
        ...(areas.length === 0 ? {} : { areas }),
        to: ['KOR'],
        meeting: asked,
        statement: await recorded.key(statementName(asked, index)),
        sources: [point.source],
      }),
    };
  }
}
