import type { SliceWords } from '../../../words/act-words.ts';
import { en as house } from '../../../words/house/en.ts';
import type { Say } from '../../../words/say.ts';
import type { PartiesActs } from '../slice.ts';

const kinds = { state: 'state', organisation: 'organisation', group: 'group of parties', invented: 'invented' };

const roles = {
  chair: 'chair',
  'co-chair': 'co-chair',
  'country-coordinator': 'country coordinator',
  host: 'host',
  secretariat: 'secretariat',
};

const documents = {
  'note-verbale': 'note verbale',
  letter: 'letter',
  founding: 'none: the founding itself',
  example: 'none: part of an example',
};

const paper = {
  issuer: { label: 'Issued by', help: 'An authority, not a person.' },
  reference: { label: 'Reference' },
  date: { label: 'Date' },
};

const code = { label: 'Party', help: 'Its code: ISO 3166-1 alpha-3, or its own, such as ASEAN.' };

const names = {
  label: 'Names',
  help: 'Each form under its key, such as un or common, in the languages in which it is known.',
};

const until = { label: 'Last day', help: 'Leave empty where it goes on as far as known.' };

const period = {
  from: { label: 'From', help: 'Leave empty where it is not known.' },
  until,
  seenOn: { label: 'Or: seen on', help: 'A day on which a source shows it, where neither beginning nor end is known.' },
};

const ground = {
  sources: { label: 'Sources', help: 'Keys of registered sources, such as S01.' },
  basis: {
    label: 'How it is known',
    options: { stated: 'stated by the source', derived: 'derived', 'filled-in': 'filled in' },
  },
  basisNote: { label: 'What the reader should know about that' },
};

const over = { label: until.label };

/** Names that English writes with an article. */
const articled =
  /^(Republic|Philippines|Netherlands|Union|Kingdom|State|Gambia|Bahamas|Maldives|United|Democratic|Russian)\b/;
const the = (name: string) => (articled.test(name) ? `the ${name}` : name);

export const en = {
  acts: {
    'parties.add-party': {
      title: 'Add a party',
      fields: {
        code: { label: 'Code', help: 'ISO 3166-1 alpha-3 for a state, else its own in capitals. For ever.' },
        kind: { label: 'Kind', options: kinds },
        names,
      },
      sentence: ({ code, kind }, say) => `added ${say.party(code)} (${code}) as a party: ${kinds[kind]}`,
    },
    'parties.change-names': {
      title: 'Change names',
      fields: { code, names: { ...names, help: `${names.help} What is left out is no longer a name.` } },
      sentence: ({ code }, say) => `changed the names of ${say.party(code)} (${code})`,
    },
    'parties.record-membership': {
      title: 'Record a membership',
      fields: { group: { ...code, label: 'Group' }, party: code, ...period, ...ground },
      sentence: ({ group, party, ...when }, say) =>
        `recorded the membership of ${say.party(party)} in ${say.party(group)}, ${days(when, say)}`,
    },
    'parties.end-membership': {
      title: 'Record the end of a membership',
      fields: { group: { ...code, label: 'Group' }, party: code, until: over, ...ground },
      sentence: ({ group, party, until }, say) =>
        `recorded that the membership of ${say.party(party)} in ${say.party(group)} lasted until ${say.day(until)}`,
    },
    'parties.record-role': {
      title: 'Record a role',
      fields: {
        party: code,
        role: { label: 'Role', options: roles },
        body: { label: 'Body', help: 'Its key. Leave empty for a role in the framework as a whole.' },
        ...period,
        ...ground,
      },
      sentence: ({ party, role, body, ...when }, say) =>
        `recorded ${say.party(party)} as ${roles[role]}${inBody(body)}, ${days(when, say)}`,
    },
    'parties.end-role': {
      title: 'Record the end of a role',
      fields: {
        party: code,
        role: { label: 'Role', options: roles },
        body: { label: 'Body', help: 'Its key. Leave empty for a role in the framework as a whole.' },
        until: over,
        ...ground,
      },
      sentence: ({ party, role, body, until }, say) =>
        `recorded that ${say.party(party)} was ${roles[role]}${inBody(body)} until ${say.day(until)}`,
    },
    'parties.issue-credential': {
      title: 'Issue a credential',
      fields: {
        person: {
          label: 'Person',
          help: 'Leave empty for somebody new. For a further right, the id in the first one’s entry.',
        },
        party: { ...code, help: 'For whom the person acts. Leave empty for no party.' },
        capacity: { label: 'Capacity', options: house.capacities },
        from: { label: 'First day', help: 'Leave empty for today.' },
        until: { label: 'Last day', help: 'Leave empty where none is set.' },
        exercise: { label: 'Exercise', help: 'Whatever the person does is marked as an exercise.' },
        office: { label: 'Office', help: 'The bureau or mission, not the person.' },
        restsOn: { label: 'Rests on', fields: { kind: { label: 'Document', options: documents }, ...paper } },
      },
      sentence: ({ capacity, party, exercise }, say) =>
        `gave a person the right to act as ${house.capacities[capacity]}${
          party === undefined ? ', for no party' : ` for ${say.party(party)}`
        }${exercise ? ', as an exercise' : ''}`,
    },
    'parties.end-credential': {
      title: 'End a credential',
      fields: {
        credential: { label: 'Credential', help: 'Position of the entry that gave it.' },
        reason: { label: 'Reason', help: 'Without naming a person.' },
      },
      sentence: ({ credential }) => `ended the right to act that entry ${credential} gave`,
    },
    'parties.hand-over': {
      title: 'Hand over to a successor',
      fields: {
        credential: { label: 'Credential of the one who leaves', help: 'Position of the entry that gave it.' },
        to: { label: 'Credential of the successor', help: 'Position of the entry that gave it: the same capacity.' },
      },
      sentence: ({ credential, to }) =>
        `ended the right to act that entry ${credential} gave, and handed its drafts to the holder of entry ${to}`,
    },
    'parties.delegate': {
      title: 'Let somebody stand in',
      fields: {
        person: { label: 'Person', help: 'A random id of 13 characters, never a name.' },
        from: { label: 'First day', help: 'Leave empty for today.' },
        until: { label: 'Last day' },
      },
      sentence: ({ party, capacity, from, until }, say) =>
        `let somebody stand in for the ${house.capacities[capacity]} of ${say.party(party)} from ${say.day(from)} until ${say.day(until)}`,
    },
    'parties.entrust-program': {
      title: 'Entrust a program',
      fields: {
        person: { label: 'Program', help: 'A random id of 13 characters. Leave empty for a new program.' },
        name: { label: 'Name', help: 'What it is called where its acts are shown. Of a program, never of a person.' },
        acts: { label: 'Acts', help: 'By their names, such as plan.state-task. Without any, the program only reads.' },
        from: { label: 'First day', help: 'Leave empty for today.' },
        until: { label: 'Last day' },
      },
      sentence: ({ name, acts, party, capacity, until }, say) =>
        `entrusted the program “${name}” until ${say.day(until)} with ${acts.length === 0 ? 'reading' : acts.join(', ')}, for the ${house.capacities[capacity]}${party === null ? '' : ` of ${say.party(party)}`}`,
    },
    'parties.dismiss-program': {
      title: 'Dismiss a program',
      fields: {
        credential: { label: 'Credential', help: 'Number of the entry that gave the program its credential.' },
      },
      sentence: ({ credential }) => `dismissed the program whose credential entry ${credential} gave`,
    },
    'parties.contest-representation': {
      title: 'Record that representation is contested',
      fields: {
        party: code,
        reason: { label: 'What is contested', help: 'Between whom, without naming a person.' },
        ...paper,
      },
      sentence: ({ party }, say) =>
        `recorded that it is contested who represents ${say.party(party)}: nobody acts for it until this is decided`,
    },
    'parties.decide-representation': {
      title: 'Record a decision on representation',
      fields: {
        party: code,
        recognised: { label: 'Rights that stand', help: 'Positions of the entries that gave them. All others end.' },
        ...paper,
      },
      sentence: ({ party, recognised }, say) =>
        `recorded the decision on who represents ${say.party(party)}: ${recognised.length === 0 ? 'no right that was given stands' : `the rights of ${recognised.length === 1 ? 'entry' : 'entries'} ${recognised.join(', ')} stand`}`,
    },
  },
  refusals: {
    'party-exists': ({ party }) => `There is a party ${party} already. A code stands for one party for ever.`,
    'unknown-party': ({ party }) => `There is no party ${party}. Add it first.`,
    'not-a-group': ({ party }) =>
      `${party} cannot stand here: only a party added as a group has members, and not itself.`,
    'seen-or-dated': () => 'Give the beginning and the end, or a day on which it was seen; not both.',
    'ends-before-it-begins': () => 'It would end before it begins.',
    'groups-in-a-circle': ({ party, group }) =>
      `${group} is or was itself in ${party}: ${party} can be no member of it.`,
    'already-member': ({ party, group }) =>
      `${party} is recorded as a member of ${group} for some of these days already. Mark the wrong entry "entered in error" first.`,
    'not-a-member': ({ party, group }) => `The record holds no membership of ${party} in ${group} that goes on.`,
    'already-in-role': ({ party }) =>
      `${party} is recorded in this role for some of these days already. Mark the wrong entry "entered in error" first.`,
    'not-in-role': ({ party }) => `The record holds no such role of ${party} that goes on.`,
    'unknown-body': ({ body }) => `There is no body ${body}. Establish it first.`,
    'unknown-source': ({ source }) => `There is no source ${source}. Register it first.`,
    'capacity-needs-party': () => 'Name the party: nobody leads a delegation or is a focal point for no party.',
    'example-is-exercise': ({ party }) => `A persona of an example acts for ${party} as an exercise only: mark it so.`,
    'no-such-credential': ({ credential }) => `Entry ${credential} gave no credential.`,
    'credential-over': ({ credential }) => `The credential of entry ${credential} has ended already.`,
    'party-rules-its-own': ({ party }) =>
      `${party} has an administrator: she gives and ends the rights of its people. You may give it another administrator, on a document.`,
    'already-holds': ({ credential }) =>
      `This person holds the capacity for some of these days already, by entry ${credential}. End that one first.`,
    'not-your-party': () => 'This right is of another party, and for it to give and end.',
    'last-administrator': ({ party }) =>
      `This is the last administrator of ${party}. Give another person the capacity first, then end this one.`,
    'outlasts-its-own': ({ until }) => `You hold the right until ${until}: nobody can stand in for longer.`,
    'person-alone': ({ act }) => `${act} is done by people alone.`,
    'not-your-program': () => 'This is no program that you entrusted under this credential.',
    'no-further': () => 'You can let another person stand in for you only where the right is your own.',
    'not-a-successor': () => 'The successor must be another person who holds the same capacity for the same party.',
    'holds-others': () =>
      'Whoever leaves holds another right here, and keeps what they are writing. End this one right instead.',
    'already-contested': ({ party }) => `It is recorded already that the representation of ${party} is contested.`,
    'not-contested': ({ party }) => `The representation of ${party} is not contested.`,
  },
  page: {
    kinds: { state: 'State', organisation: 'Organisation', group: 'Group of parties', invented: 'Invented party' },
    roles,
    roleIn: (role: string, body: string) => `${role} of ${body}`,
    documents: {
      'note-verbale': 'a note verbale',
      letter: 'a letter',
      founding: 'the founding',
      example: 'an example',
      delegation: 'the word of whoever they stand in for',
    },
    documentDated: (document: string, day: string) => `${document} of ${day}`,
    bases: { stated: 'stated by the source', derived: 'derived', 'filled-in': 'filled in' },
    party: 'Party',
    since: 'Since',
    sinceUnknown: 'not known',
    from: 'From',
    until: 'Until',
    goesOn: 'no end known',
    seenOn: (day: string) => `shown by a source for ${day}`,
    ground: 'Ground',
    ended: 'its end',
    list: {
      title: 'Parties',
      lede: (count: number, on: string) => `${count === 1 ? 'One party' : `${count} parties`}, as of ${on}.`,
      byAlphabet: (language: string) => `In alphabetical order of their names in ${language}.`,
      byPrecedence: 'In the order of precedence that the framework settled.',
      members: (group: string) => `Members of ${group}`,
      memberCount: (count: number) => (count === 1 ? 'one member' : `${count} members`),
      others: { state: 'States', organisation: 'Organisations', group: 'Groups', invented: 'Invented parties' },
      inventedNote: 'No states and no organisations of this world.',
      compiled: 'Memberships were compiled from public sources; no party has confirmed them.',
      empty: 'No party was added yet',
    },
    one: {
      unconfirmed: (party: string) => `Compiled from public sources, not confirmed by ${the(party)}.`,
      notConfirmed: (party: string) => `not confirmed by ${the(party)}`,
      invented: 'An invented party: no state and no organisation of this world.',
      code: 'Code',
      names: 'Names',
      nameForms: { un: 'form of the United Nations', common: 'common form', formal: 'formal' } as Record<
        string,
        string
      >,
      form: 'Form',
      language: 'Language',
      name: 'Name',
      standing: 'Memberships and roles',
      what: 'What',
      memberOf: (group: string) => `member of ${group}`,
      members: 'Members',
      noStanding: 'No membership and no role is recorded.',
      who: 'Who could act',
      whoLede: (party: string, day: string) =>
        `Rights to act for ${the(party)} on ${day}, without the persons who held them.`,
      whoTitle: (party: string, day: string) => `Who could act for ${the(party)} on ${day}`,
      whoPage: 'All rights to act, as a page of its own',
      program: (name: string) => `by the program “${name}”`,
      standsInFor: (capacity: string, entry: string) => `for the ${capacity} (entry ${entry})`,
      office: 'Office',
      lastDay: 'Last day',
      untilEnded: 'until ended',
      contested: (day: string) => `Since ${day} it is contested who represents this party: nobody acts for it.`,
      noNames: 'The record names capacities and documents, never persons.',
      nobody: (party: string) => `Nobody could act for ${the(party)} on this day.`,
      capacity: 'Capacity',
      restsOn: 'Rests on',
      meetings: 'Meetings',
      meeting: 'Meeting',
      part: 'Part',
      attendance: {
        attended: 'attended',
        'did-not-attend': 'did not attend',
        'not-invited': 'not invited',
        'not-stated': 'not stated',
      },
      chaired: 'in the chair',
      noMeetings: 'No source read places it at a meeting. That says nothing about whether it was there.',
      said: 'What was said in its name',
      saidAt: (series: string, year: string) => `${series}, ${year}`,
      nothingSaid: 'No statement in its name is recorded.',
      allSaid: 'All that is attributed to it, with what its own people read under seal',
      recorded: 'What was recorded of it',
      claims: 'Where sources differ',
    },
    statements: {
      assessment: 'assessment',
      proposal: 'proposal',
      request: 'request',
      concern: 'concern',
      support: 'support',
      report: 'report',
      question: 'question',
      reservation: 'reservation',
    } as Readonly<Record<string, string>>,
  },
} satisfies SliceWords<PartiesActs, unknown>;

interface When {
  readonly from?: string | null | undefined;
  readonly until?: string | undefined;
  readonly seenOn?: string | undefined;
}

function days({ from, until, seenOn }: When, say: Say): string {
  if (seenOn !== undefined) return `as a source shows it for ${say.day(seenOn)}`;
  const beginning = from == null ? 'from a day that is not known' : `from ${say.day(from)}`;
  return until === undefined ? beginning : `${beginning} until ${say.day(until)}`;
}

function inBody(body: string | undefined): string {
  return body === undefined ? '' : ` of ${body}`;
}
