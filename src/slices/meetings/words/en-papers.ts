import { the } from './en-page.ts';

const count = (number: number) => new Intl.NumberFormat('en-GB').format(number);
const counted = (number: number, one: string, many: string) =>
  number === 1 ? `one ${one}` : `${count(number)} ${many}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const quoted = (text: string) => `“${text}”`;

/** Words of the papers of a meeting: agenda, programme, list of participants, journal. */
export const papers = {
  nav: {
    label: 'Papers of this meeting',
    meeting: 'Meeting',
    agenda: 'Agenda',
    programme: 'Programme',
    participants: 'Participants',
    journal: 'Journal',
  },
  paperSource: (path: string, position: number) => `${path}, as of record position ${position}`,
  /** On a copy that holds what is not for everyone. */
  restricted: (entries: number, readers: string) =>
    `This copy holds ${counted(entries, 'entry', 'entries')} not meant for everyone, but for: ${readers}. Pass it on to nobody else.`,
  restrictedMark: (readers: string) => `for ${readers}`,
  agenda: {
    titles: { provisional: 'Provisional agenda', revised: 'Revised agenda', adopted: 'Agenda' },
    annotatedTitles: {
      provisional: 'Annotated provisional agenda',
      revised: 'Annotated revised agenda',
      adopted: 'Annotated agenda',
    },
    section: 'Agenda',
    sectionMargin: 'what was on the table',
    none: 'No agenda is recorded.',
    noneText: 'That none is recorded does not mean that there was none.',
    lede: (version: number, versions: number, state: string, items: number) =>
      `${versions === 1 ? 'The only version' : `Version ${version} of ${versions}`}, ${state}: ${counted(items, 'item', 'items')}.`,
    versionOf: (version: number, versions: number, state: string) =>
      `${versions === 1 ? 'The only version' : `Version ${version} of ${versions}`}, ${state}`,
    issued: { provisional: 'issued', revised: 'revised', adopted: 'adopted' },
    issuedOn: (state: string, day: string | undefined) =>
      day === undefined ? `${state}, day not known` : `${state} on ${day}`,
    stands: 'This version stands.',
    later: (version: number) => `Version ${version} has taken its place.`,
    items: 'Items',
    item: (number: string) => `item ${number}`,
    annotate: 'Read it with its annotations',
    plain: 'Read it without annotations',
    noAnnotations: 'No item is annotated.',
    documents: 'Documents',
    documentsAre: (symbols: readonly string[]) => `Documents: ${symbols.join(', ')}`,
    tasks: 'Tasks of the plan',
    report: {
      tabled: (round: string) => `${round}, as it was tabled`,
      'on-the-day': (round: string) => `${round}, as it stood on the day`,
      now: (round: string) => `${round}, as it stands`,
    },
    returned: (asked: number, gaps: number) => `of ${counted(asked, 'return', 'returns')} asked for, ${gaps} missing`,
    statements: (number: number) => counted(number, 'statement', 'statements'),
    versions: 'Versions',
    version: (version: number) => `Version ${version}`,
    changed: (version: number) => `What changed since version ${version}`,
    changedMargin: 'item by item',
    unchanged: (version: number) => `Nothing but its standing changed since version ${version}.`,
    inBrief: (changes: number) => (changes === 0 ? 'nothing changed' : counted(changes, 'change', 'changes')),
    changes: {
      added: (number: string, title: string) => `Item ${number} is new: ${quoted(title)}.`,
      dropped: (number: string, title: string) => `Item ${number} was dropped: ${quoted(title)}.`,
      renumbered: (before: string, after: string, title: string) => `Item ${before} is now ${after}: ${quoted(title)}.`,
      moved: (number: string, title: string) => `Item ${number} stands in another place: ${quoted(title)}.`,
      retitled: (number: string, before: string, after: string) =>
        `Item ${number} was called ${quoted(before)} and is now ${quoted(after)}.`,
      annotated: (number: string, title: string) => `Item ${number} has another annotation: ${quoted(title)}.`,
      papers: (number: string, before: readonly string[], after: readonly string[]) =>
        `Item ${number} rests on ${after.length === 0 ? 'no document' : after.join(', ')}, where it rested on ${before.length === 0 ? 'none' : before.join(', ')}.`,
    },
  },
  programme: {
    title: 'Programme',
    none: 'No programme is recorded.',
    noneText: 'It says day by day and hour by hour what is taken up, and where.',
    lede: (days: number, slots: number) =>
      `${capital(counted(days, 'day', 'days'))}, ${counted(slots, 'entry', 'entries')}.`,
    localTimes: (zone: string) => `All times are local: ${zone}.`,
    time: 'Time',
    what: 'What',
    where: 'Where',
    item: (number: string) => `item ${number}`,
    inBrief: (days: number) => counted(days, 'day', 'days'),
  },
  participants: {
    title: 'List of participants',
    none: 'Nothing is recorded of who took part.',
    noneText: 'Nothing follows from that: neither who was there nor who was not.',
    lede: (parties: number, people: number) =>
      `${capital(counted(parties, 'party', 'parties'))}${people === 0 ? '' : `, ${counted(people, 'person', 'people')} by name`}.`,
    order: {
      alphabet: (language: string) => `Parties stand in the framework’s order: by their names in ${language}.`,
      precedence: 'Parties stand in the framework’s order of precedence.',
    },
    attended: 'Attended',
    'did-not-attend': 'Did not attend',
    'not-invited': 'Not invited',
    'not-stated': 'Not stated',
    listed: 'Delegations',
    listedNote: 'Named in a list; whether they attended is not recorded.',
    noNames: 'names not known',
    head: 'head of delegation',
    counts: 'Counted without names',
    party: 'Party',
    code: 'Code',
    attendance: 'Attendance',
    name: 'Name',
    office: 'Office',
    role: 'Role',
    inBrief: (parties: number, people: number) =>
      `${counted(parties, 'party', 'parties')}${people === 0 ? '' : `, ${counted(people, 'person', 'people')}`}`,
  },
  journal: {
    title: 'Journal',
    titleOf: (meeting: string) => `Journal: ${meeting}`,
    lede: 'Made from the record: what stands in it now, as far as you may read it. Nobody writes a journal by hand.',
    facts: 'Meeting',
    date: 'Date',
    place: 'Place',
    presided: 'Presided',
    participants: 'Took part',
    participantsOf: (attended: number, counted: readonly string[]) =>
      [...(attended === 0 ? [] : [attended === 1 ? 'one party' : `${count(attended)} parties`]), ...counted].join('; '),
    agendaAdopted: 'Agenda as adopted',
    agendaStanding: 'Agenda, not recorded as adopted',
    proceedings: 'Who spoke',
    proceedingsMargin: 'by item',
    noItem: 'Without an item',
    speaker: 'Speaker',
    kind: 'Kind',
    grain: 'Quoted as',
    standing: 'State',
    standings: {
      recorded: 'as recorded',
      open: 'provisional',
      over: 'provisional, correction period over',
      final: 'final',
    },
    noProceedings: 'No statement is recorded.',
    outcomes: 'Decisions and other outcomes',
    corrections: 'Corrections and disputes',
    noCorrections: 'None.',
    correctionOf: (party: string) => `${capital(the(party))} corrected what it said`,
    exercise: 'an exercise, and no act of the party',
    disputeOf: (party: string, speaker: string) => `${capital(the(party))} disputes what is attributed to ${speaker}`,
    next: 'Next meeting',
    noNext: 'None is announced.',
    notHeld: 'The meeting was not held.',
    readers: (position: number) => `Generated from the record at position ${position}.`,
  },
  statements: {
    otherItems: 'Without an item',
    correctable: (until: string) => `the party that spoke may correct it until ${until}`,
    over: 'the period of correction is over',
    inDocument: 'The text stands in its document.',
    correctedBy: (party: string) => `Corrected by ${the(party)}.`,
    firstRecorded: 'As first recorded:',
    disputedBy: (party: string) => `Disputed by ${the(party)}:`,
    documents: 'Documents',
    request: 'Request:',
  },
  /** Behind the link to each paper on the meeting's page. */
  missing: 'not recorded',
};
