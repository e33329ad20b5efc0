/** Words of the choices that acts offer and pages show. */
export const choices = {
  kinds: { joint: 'joint', 'one-sided': 'one-sided: some promise to others' },
  contents: {
    'in-full': 'known in full',
    'in-part': 'known in part',
    'not-published': 'content not published',
  },
  of: { directions: 'directions', tasks: 'tasks' },
  whose: { source: 'the source’s', ours: 'ours: need not equal one task' },
  lineage: {
    'carried-over': 'carried over',
    amended: 'amended',
    renumbered: 'renumbered',
    split: 'split from',
    merged: 'merged from',
    new: 'new',
    'not-stated': 'not stated',
  },
  standings: {
    presented: 'presented',
    noted: 'noted',
    endorsed: 'endorsed',
    adopted: 'adopted',
    reported: 'reported to exist',
  },
  dispositions: { renew: 'renew', adapt: 'adapt', merge: 'merge', replace: 'replace', retire: 'retire' },
  basis: { stated: 'stated by the source', derived: 'derived', 'filled-in': 'filled in' },
};

const list = (names: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

const plan = {
  kicker: 'Plan',
  importMatrix: 'Import a spreadsheet of the plan',
  noPlan: 'No plan is recorded.',
  noPlanNext:
    'A plan begins with its name and whether it is joint or one side’s promise. Then it gets its first version.',
  noVersion: 'No version is recorded.',
  lede: (shown: number | undefined, inForce: number | null, versions: number) =>
    shown === undefined
      ? 'No version of the plan is recorded by this day.'
      : inForce === null
        ? `No version is in force on this day. Shown is version ${shown}, the last of ${versions} on record.`
        : `Version ${inForce} is in force, of ${versions} on record.`,
  vision: 'Vision',
  noVision: 'No vision is on record.',
  promise: 'Who promises what to whom',
  joint: (by: readonly string[]) => (by.length === 0 ? 'A joint plan of the parties' : `A joint plan of ${list(by)}`),
  oneSided: (by: readonly string[], to: readonly string[]) => `Promised by ${list(by)} to ${list(to)}`,
  oneSidedNote: 'One side’s commitment: it needs no decision of those to whom it is made.',
  since: 'Since',
  horizon: 'For how long',
  directions: 'Directions',
  noDirections: 'No direction is on record.',
  direction: 'Direction',
  noDirection: 'Direction not stated',
  tasks: 'Tasks',
  task: 'Task',
  noTasks: 'This version states no task.',
  noTaskKnown: 'No task of this version is known.',
  number: 'Number',
  key: 'Key',
  areas: 'Areas',
  leads: 'In the lead',
  partners: 'Partners',
  forWhom: 'For whom',
  when: 'When',
  fromHead: 'From',
  untilHead: 'Until',
  reviewHead: 'Review due',
  ground: 'Ground',
  statedOfNone: {
    leads: 'No lead is stated of any task.',
    partners: 'No partner is stated of any task.',
    when: 'No time is stated of any task.',
  },
  notStated: 'not stated',
  note: 'Note',
  text: 'Text',
  noText: 'No text of this task is on record.',
  noTitle: 'title not known',
  areaOnly: (areas: string) => `Title not known; area: ${areas}`,
  area: (label: string) => `Area: ${label}`,
  ourArea: (label: string) => `Area: ${label} (our label; need not equal one task)`,
  oursNote: '(our label; need not equal one task)',
  theirs: '(the source’s words)',
  knownOf: (stated: number, shown: number) =>
    `Known of version ${stated} only; what version ${shown} says of it is not known.`,
  from: (day: string) => `from ${day}`,
  until: (day: string) => `until ${day}`,
  continuing: 'standing, without an end',
  reviewOn: (day: string) => `review due ${day}`,
  notPublished: (version: number) => `What version ${version} says is not published.`,
  inPart: (version: number) => `Version ${version} is known only in part.`,
  tasksCounted: (version: number, count: number, titled: number) =>
    `Version ${version} is said to have ${many(count, 'task', 'tasks')}; ${titled === 0 ? 'no title of any is known' : `the titles of ${titled} are known`}.`,
  directionsCounted: (version: number, count: number, known: number) =>
    `Version ${version} is said to have ${many(count, 'direction', 'directions')}; ${known} are on record.`,
  ours: (count: number) =>
    `${many(count, 'entry carries', 'entries carry')} an area under our label: it need not equal one task.`,
  bare: (count: number) => `Of ${many(count, 'task', 'tasks')} neither title nor area is known.`,
  earlier: (count: number, version: number) =>
    `${many(count, 'task is', 'tasks are')} known of an earlier version only; whether version ${version} has them is not known.`,
  dropped: (by: readonly string[]) => (by.length === 0 ? 'was dropped.' : `was dropped, and replaced by ${list(by)}.`),
  versions: 'Versions',
  version: 'Version',
  versionName: (version: number) => `Version ${version}`,
  inForceNow: 'in force',
  inForceFrom: (day: string) => `in force from ${day}`,
  standingHead: 'What became of it',
  standing: (standing: string, day: string, by: readonly string[]) =>
    `${standing}, ${day}${by.length === 0 ? '' : `, by ${list(by)}`}`,
  draft: 'open: neither presented nor adopted',
  content: 'What is known of it',
  changes: 'What changed',
  changesFrom: (base: number) => `since version ${base}`,
  noBase: 'no version before it',
  differ: 'Sources side by side',
  sources: 'Sources',
  taskKicker: (number: string, version: number) => `Task ${number} · version ${version}`,
  milestone: 'What is to be reached',
  milestones: 'Milestones',
  noMilestones: 'No milestone is on record.',
  due: 'Due',
  lineage: 'Where it comes from, and where it went',
  conceptNote: 'Concept note',
  background: 'Context',
  rationale: 'Why it is needed',
  cost: 'Cost',
  reviews: 'Reviews',
  disposition: (day: string, version: number, what: string, into: string) =>
    `${day}, on version ${version}: ${what}${into === '' ? '' : ` (${into})`}.`,
  wordings: 'Wording in each version',
  paperSource: (path: string, position: number) => `${path} · record position ${position}`,
};

const timeline = {
  title: 'Timeline',
  drawing: 'The plan along time',
  asTable: 'The same as a table',
  none: 'Nothing in the plan has a date.',
  on: 'When',
  kind: 'Kind',
  what: 'What',
  lanes: { versions: 'Versions', milestones: 'Milestones', ends: 'Ends of tasks', reviews: 'Reviews due' },
  standing: (version: number, standing: string, by: readonly string[], meeting: string | undefined) =>
    `Version ${version} ${standing}${by.length === 0 ? '' : ` by ${list(by)}`}${meeting === undefined ? '' : `, ${meeting}`}`,
  inForce: (version: number) => `Version ${version} in force`,
  milestone: (title: string, task: string) => `${title} (${task})`,
  ends: (task: string) => `End of ${task}`,
  review: (task: string) => `Review of ${task}`,
};

const lineage = {
  none: 'Nothing is on record of where this task comes from.',
  notStated: 'what it was in the version before is not stated',
  /** Told of the task to which the step leads. */
  into: {
    'carried-over': 'carried over',
    amended: 'amended',
    renumbered: 'renumbered',
    split: 'split from',
    merged: 'merged from',
    new: 'new',
    'not-stated': 'not stated',
    dropped: 'dropped',
    replaced: 'took the place of',
  },
  /** Told of the task from which it leads away. */
  outOf: {
    'carried-over': 'carried over as',
    amended: 'amended as',
    renumbered: 'renumbered as',
    split: 'split into',
    merged: 'merged into',
    new: 'new',
    'not-stated': 'not stated',
    dropped: 'dropped',
    replaced: 'replaced by',
  },
};

const changes = {
  title: 'What changed in the plan',
  between: (from: number, to: number) =>
    from === to ? `Version ${from}, compared with itself` : `What changed from version ${from} to version ${to}`,
  from: 'From',
  to: 'To',
  compare: 'Compare',
  help: 'Numbers of versions, or days: a day stands for the version in force on it.',
  noSuch: (asked: string) => `“${asked}” is neither the number of a version nor a day.`,
  nothing: 'There are no two versions to compare.',
  noneInForce: (day: string) => `No version was in force on ${day}.`,
  sameVersion: 'The same version was in force on both days: the plan did not change.',
  summary: (counts: Readonly<Record<string, number | undefined>>) => {
    const said = (
      [
        ['carried-over', 'carried over'],
        ['amended', 'amended'],
        ['renumbered', 'renumbered'],
        ['split', 'split from others'],
        ['merged', 'merged from others'],
        ['new', 'new'],
        ['dropped', 'dropped'],
        ['merged-away', 'gone into others'],
        ['split-away', 'divided'],
        ['not-stated', 'whose lineage is not stated'],
      ] as const
    )
      .filter(([kind]) => counts[kind] !== undefined)
      .map(([kind, words]) => `${counts[kind]} ${words}`);
    return said.length === 0 ? 'No change of a task is on record.' : `Tasks: ${list(said)}.`;
  },
  notAChange: 'What is not known of a version is not a change, and is not shown as one.',
  tasks: 'Task by task',
  unknown: 'Not known',
  unknownMargin: 'Known in one version only: neither carried over nor dropped, as far as anyone says.',
  changed: (fields: readonly string[]) => `Different: ${list(fields)}.`,
  field: 'What',
  sideBySide: (task: string) => `Task ${task}, side by side`,
  nothingStated: 'not stated',
  kinds: {
    'carried-over': () => 'Carried over.',
    amended: () => 'Amended.',
    renumbered: () => 'Renumbered.',
    split: (others: string) => `Split from ${others || 'itself'}.`,
    merged: (others: string) => `Merged from ${others}.`,
    new: () => 'New.',
    'not-stated': () => 'What it was in the version before is not stated.',
    same: () => 'The same.',
    dropped: (others: string) => (others === '' ? 'Dropped.' : `Dropped, and replaced by ${others}.`),
    'merged-away': (others: string) => `Merged into ${others}.`,
    'split-away': (others: string) => `Split into ${others}.`,
    unknown: () => 'Not known.',
  },
  fields: {
    number: 'number',
    direction: 'direction',
    title: 'title',
    text: 'text',
    areas: 'areas',
    leads: 'lead',
    partners: 'partners',
    to: 'for whom',
    from: 'from',
    until: 'until',
    continuing: 'standing',
    reviewOn: 'review due',
  },
};

export const page = { choices, plan, timeline, lineage, changes };
