import type { IslandWords } from '../../../ui/island-words.ts';

/** What the island says: `{n}` stands for a number. */
const island: IslandWords = {
  kept: 'Everything is kept.',
  waiting: {
    one: '{n} note waits for the network. It is kept on this computer, and goes by itself.',
    other: '{n} notes wait for the network. They are kept on this computer, and go by themselves.',
  },
  signedOut: {
    one: 'You are signed out. {n} note is kept on this computer: sign in again in another tab, and it goes by itself.',
    other:
      'You are signed out. {n} notes are kept on this computer: sign in again in another tab, and they go by themselves.',
  },
  somebodyElse: {
    one: 'Somebody else is signed in here. {n} note of yours is kept on this computer until you are.',
    other: 'Somebody else is signed in here. {n} notes of yours are kept on this computer until you are.',
  },
  mayNot: {
    one: 'You may no longer take notes here. {n} note is kept on this computer: copy it from below.',
    other: 'You may no longer take notes here. {n} notes are kept on this computer: copy them from below.',
  },
  refused: {
    one: '{n} note was not taken. What is wrong stands beside it, below.',
    other: '{n} notes were not taken. What is wrong stands beside each, below.',
  },
  nothing: 'Nothing is written yet.',
  unclear: 'not clear yet: type more',
  write: 'Take a note',
  change: 'Change',
  changing: 'Change a note',
  waits: 'waits',
  first: 'Some notes have not gone yet. Wait until they have.',
  signOut: 'Some notes have not gone yet. Sign out once more to delete them from this computer.',
  noStore: 'This browser keeps nothing: leave the page open until every note has gone.',
  restored: 'This is what you were writing when the page was last closed.',
};

export const notes = {
  island,
  title: 'Notes',
  kicker: (name: string) => name,
  lede: 'Yours alone until you issue them. Then each becomes a provisional statement in the record, and leaves this list.',
  who: 'Who',
  whoHelp: 'Number, code, or the first letters.',
  grain: 'Quoted as',
  called: 'Name, office or words for them',
  kind: 'Kind',
  notTold: 'not told',
  item: 'Agenda item',
  noItem: 'none',
  language: 'Written in',
  text: 'What was said',
  keep: 'Keep',
  cancel: 'Leave it as it was',
  remove: 'Delete this note',
  keys: 'A digit: that choice of a list. Enter: next field, and in the text: keep. Shift+Enter: new line. Ctrl+Enter: keep from anywhere.',
  waitingTitle: 'On this computer only',
  listTitle: 'Kept notes',
  listMargin: 'seen by you alone',
  none: 'No notes yet.',
  noneNext: 'What you keep stands here, the latest on top.',
  edit: 'Change',
  choose: (who: string) => `Issue this note: ${who}`,
  issueTitle: 'Issue',
  audience: 'For whom',
  asItStands:
    'Each ticked note will read as it stands above: quoted as you chose, and nobody is told more of who spoke.',
  readers: {
    secretariat: (_until: string | undefined) =>
      'Officers of the secretariat and rapporteurs read them. Parties do not, and so none can correct what it is said to have said.',
    framework: (until: string | undefined) =>
      `Everyone who signs in for a party or the secretariat reads them. The party that spoke may correct what it said ${until === undefined ? 'until they are made final' : `until ${until}`}.`,
  },
  whatHappens: 'Each becomes a signed entry of the record, for good: provisional, and never public from here.',
  issueChosen: 'Issue those ticked',
  issueAll: 'Issue all',
  beingIssued: 'being issued: issue once more to finish',
  beside: 'Changed in two places at once. Both are kept: settle which one is right.',
  done: {
    kept: () => 'The note is kept.',
    removed: () => 'The note is deleted.',
    nothing: () => 'There was nothing to keep or to issue.',
    issued: (count: number) => (count === 1 ? 'One note is in the record.' : `${count} notes are in the record.`),
  },
  gaps: {
    text: 'What was said is missing.',
    tooLong: (most: string) => `A statement has at most ${most} characters.`,
    kind: 'The kind is not told.',
    who: 'Who spoke is not told.',
    whoUnclear: (typed: string) => `“${typed}” is no party, or fits several.`,
    group: (name: string) => `${name} is no group.`,
    called: {
      person: 'The name of the person is missing.',
      office: 'The office is missing.',
      'some-members': 'Name their group, or say how they are called.',
    },
    item: 'The agenda has no such item.',
  },
  unnamed: 'not named',
  partiesTitle: 'Parties by number',
  read: 'Statements of this meeting',
  link: 'Take notes',
};
