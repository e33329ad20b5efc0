import type { Step } from '../example.ts';
import { act, en } from './compiled.ts';
import { data, type Exercise, type ExerciseFigures } from './data.ts';

/**
 * Exercises and courses as activities: what was planned and what was counted apart, each figure with its one source.
 * Who organised an exercise is told in words unless a source calls it the host.
 */
export function* exercises(): Generator<Step> {
  yield* maritime(named('X1'));
  yield* peacekeeping(named('X2'));
  yield* cyber(named('X3'));
  yield* proposed(named('X4'));
  yield* ofWorkingGroups();
}

function named(id: string): Exercise {
  const found = data.exercises.find(exercise => exercise.id === id);
  if (!found) throw new Error(`rok-asean.json has no exercise ${id}`);
  return found;
}

const dates = new Map(data.sources.map(({ id, date }) => [id, date]));

function* begin(activity: string, exercise: Exercise, area: string, on: string, more: object = {}): Generator<Step> {
  const { name, sources } = exercise;
  yield act(
    'activities.register',
    { activity, kind: 'exercise', title: en(name), areas: [area], sources, ...more },
    on,
  );
  yield act('activities.link', { activity, forum: 'admm-plus', sources }, on);
}

const stages: Readonly<Record<string, string>> = {
  plan: 'planned',
  announced: 'announced',
  'at opening': 'at-opening',
  'at close': 'at-close',
  held: 'actual',
};

const counted = [
  ['ships', 'ships'],
  ['aircraft', 'aircraft'],
  ['personnel', 'people'],
  ['countries', 'countries'],
  ['observers', 'observers'],
] as const;

function* figures(activity: string, all: Exercise['figures']): Generator<Step> {
  for (const told of all ?? []) {
    const on = dates.get(told.source) ?? null;
    yield act(
      'activities.record-figures',
      {
        activity,
        stage: stages[told.kind],
        figures: counted.flatMap(([name, of]) => figure(told, name, of)),
        sources: [told.source],
      },
      on,
    );
  }
}

function figure(told: ExerciseFigures, name: (typeof counted)[number][0], of: string): object[] {
  const value = told[name];
  if (value === undefined || value === null) return [];
  return [typeof value === 'number' ? { of, count: value } : { of, words: { en: value } }];
}

const parts = (codes: readonly string[] | null | undefined, part: string) =>
  (codes ?? []).map(party => ({ party, part }));

function* maritime(exercise: Exercise): Generator<Step> {
  const activity = 'maritime-security-exercise-2019';
  const { date, end, places, organisers, topics, notes, sources } = exercise;
  yield* begin(activity, exercise, 'maritime-security', '2019-02-22', { form: 'field' });
  yield* figures(activity, exercise.figures);
  const happened = { held: 'yes', starts: date, ends: end, places };
  yield act('activities.record-facts', { activity, ...happened, sources: ['S53', 'S54'] }, date);
  yield act('activities.record-facts', { activity, hosts: organisers, sources: ['S52'] }, date);
  yield act('activities.record-facts', { activity, topics: topics?.map(en), sources }, date);
  yield act('activities.record-facts', { activity, note: en(notes), sources: ['S55', 'S56'] }, date);
  yield act(
    'activities.record-participation',
    {
      activity,
      side: 'actual',
      parties: [...parts(exercise.with_assets_phase1, 'with-assets'), ...parts(exercise.observers, 'observed')],
      sources,
      basis: 'stated',
      basisNote: notes,
    },
    date,
  );
}

function* peacekeeping(exercise: Exercise): Generator<Step> {
  const activity = 'peacekeeping-exercise-2016';
  const { date, places, sources } = exercise;
  yield* begin(activity, exercise, 'peacekeeping', date);
  const note = en('Cambodia and the Republic of Korea were co-chairs of the working group that held it.');
  yield act('activities.record-facts', { activity, held: 'yes', starts: date, places, note, sources }, date);
}

function* cyber(exercise: Exercise): Generator<Step> {
  const activity = 'cyber-drill-2022';
  const { date, mode, topics, participants, observers, absent, notes, sources } = exercise;
  yield* begin(activity, exercise, 'cyber', '2022-07-05');
  yield* figures(activity, exercise.figures);
  const note = en('The Republic of Korea and Malaysia were co-chairs of the working group that held it.');
  yield act(
    'activities.record-facts',
    { activity, held: 'yes', starts: date, mode, note, sources: ['S60', 'S61'] },
    date,
  );
  yield act('activities.record-facts', { activity, topics: topics?.map(en), sources }, date);
  const ground = { sources: ['S61'], basis: 'derived', basisNote: notes };
  yield act(
    'activities.record-participation',
    {
      activity,
      side: 'actual',
      parties: [
        ...parts(participants, 'took-part'),
        ...parts(observers, 'observed'),
        ...parts(absent, 'did-not-attend'),
      ],
      ...ground,
    },
    date,
  );
}

/** Proposed in 2024 for 2026: of an exercise that took place nothing was found. */
function* proposed(exercise: Exercise): Generator<Step> {
  const activity = 'combined-maritime-exercise-2026';
  const { name, date, organisers, notes, sources } = exercise;
  const on = '2024-11-21';
  yield act(
    'activities.register',
    { activity, kind: 'exercise', title: en(name), areas: ['maritime-security'], sources },
    on,
  );
  yield act('activities.link', { activity, meeting: { series: 'dmm', edition: '2024' }, sources: ['S31'] }, on);
  const told = { activity, schedule: 'proposed', starts: date };
  yield act('activities.announce', { ...told, note: en(notes), sources: ['S31'] }, on);
  yield act('activities.announce', { ...told, hosts: organisers, note: en(notes), sources: ['S34'] }, '2024-11-22');
}

/** What working groups held besides their meetings and exercises. */
function* ofWorkingGroups(): Generator<Step> {
  const events = data.working_groups.find(({ area }) => area === 'maritime security')?.events ?? [];
  const found = (words: string) => {
    const event = events.find(({ text }) => text.includes(words));
    if (!event) throw new Error(`rok-asean.json has no working-group event ${words}`);
    return event;
  };
  const held: readonly [string, string, string, string, readonly string[]][] = [
    ['CUES', 'cues-practice-2017', 'exercise', 'Practice of the Code for Unplanned Encounters at Sea (CUES)', []],
    ['Programme, Singapore', 'future-leaders-2018', 'training', 'Future Leaders’ Programme 2018', ['Singapore']],
    ['Programme, ROK', 'future-leaders-2019', 'training', 'Future Leaders’ Programme 2019', ['Republic of Korea']],
  ];
  for (const [words, activity, kind, title, places] of held) {
    const { date, end, text, source } = found(words);
    const sources = [source];
    yield act('activities.register', { activity, kind, title: en(title), areas: ['maritime-security'], sources }, date);
    yield act('activities.link', { activity, forum: 'admm-plus', sources }, date);
    yield act(
      'activities.record-facts',
      {
        activity,
        held: 'yes',
        starts: date,
        ends: end,
        places: places.length === 0 ? null : places,
        note: words === 'CUES' ? en(`${text}.`) : null,
        sources,
      },
      date,
    );
    const [, people, countries] = /(\d+) officers from (\d+) countries/.exec(text) ?? [];
    if (people && countries)
      yield act(
        'activities.record-figures',
        {
          activity,
          stage: 'actual',
          figures: [
            { of: 'people', count: Number(people), definition: { en: 'officers' } },
            { of: 'countries', count: Number(countries) },
          ],
          sources,
        },
        date,
      );
  }
}
