/** Words of the choices that acts offer and pages show. */
export const choices = {
  levels: {
    ministers: 'ministers',
    'vice-ministers': 'vice ministers',
    'senior-officials': 'senior officials',
    experts: 'experts',
    other: 'another level',
  },
  offices: { chair: 'chair', 'co-chair': 'co-chair', 'vice-chair': 'vice-chair', rapporteur: 'rapporteur' },
  modes: { 'in-person': 'in person', video: 'by video link', hybrid: 'in person and by video link' },
  held: { yes: 'held', no: 'not held', unknown: 'nothing known' },
  announced: { announced: 'announced', confirmed: 'confirmed', postponed: 'postponed', cancelled: 'cancelled' },
  phases: { 'under-way': 'under way', suspended: 'suspended', closed: 'closed' },
  attendance: {
    attended: 'attended',
    'did-not-attend': 'did not attend',
    'not-invited': 'not invited',
    'not-stated': 'not stated',
  },
  headLevels: {
    minister: 'minister',
    'vice-minister': 'vice minister',
    other: 'another level',
    'not-stated': 'level not stated',
  },
  kinds: {
    assessment: 'assessment',
    proposal: 'proposal',
    request: 'request',
    concern: 'concern',
    support: 'support',
    report: 'report',
    question: 'question',
    reservation: 'reservation',
  },
  grains: {
    person: 'a named person',
    office: 'an office',
    party: 'a party',
    group: 'a group',
    meeting: 'the meeting',
    'some-members': 'some members, unnamed',
    unattributed: 'nobody in particular',
  },
  trueSpeaker: { unknown: 'unknown', 'never-recorded': 'by rule never recorded', held: 'held under seal' },
  outcomes: {
    'joint-declaration': 'joint declaration',
    'joint-statement': 'joint statement',
    'joint-press-statement': 'joint press statement',
    'chairs-statement': 'chair’s statement',
    'co-chairs-summary': 'co-chairs’ summary',
    'meeting-report': 'meeting report',
    'concept-paper': 'concept paper',
    'work-plan': 'work plan',
    decision: 'decision',
    'none-intended': 'none intended',
    'none-agreed': 'none agreed',
    unknown: 'kind unknown',
  },
  agendas: { provisional: 'provisional', revised: 'revised', adopted: 'adopted' },
  items: {
    procedure: 'procedure',
    information: 'for information',
    discussion: 'for discussion',
    decision: 'for decision',
  },
  roles: { head: 'head of delegation', alternate: 'alternate', member: 'member', adviser: 'adviser' },
  basis: { stated: 'stated by the source', derived: 'derived', 'filled-in': 'filled in' },
};

/** Names that English writes with an article. */
const articled =
  /^(Republic|Philippines|Netherlands|Union|Kingdom|State|Gambia|Bahamas|Maldives|United|Democratic|People|Lao People|Russian|Czech Republic|Central)\b/;
export const the = (name: string) => (articled.test(name) ? `the ${name}` : name);

const upto = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const number = (count: number) => upto[count] ?? new Intl.NumberFormat('en-GB').format(count);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const list = (names: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

export const speaker = {
  theMeeting: 'the meeting',
  someMembersOf: (group: string) => (group === '' ? 'some members' : `some members of ${the(group)}`),
  notNamed: 'a speaker who is not named',
};

/** When and where something was or is to be; every part may be unknown. */
export interface TimeAndPlace {
  /** As people write it, and whether it names whole days. */
  readonly days?: string;
  readonly precise?: boolean;
  readonly mode?: string;
  readonly city?: string;
  readonly host?: string;
}

const when = ({ days, precise }: TimeAndPlace) => (days === undefined ? '' : ` ${precise ? 'on' : 'in'} ${days}`);
const where = ({ city }: TimeAndPlace) => (city === undefined ? '' : ` in ${city}`);
const beside = ({ host }: TimeAndPlace) => (host === undefined ? '' : `, on the sidelines of ${the(host)}`);

export const page = {
  choices,
  speaker,
  meetings: {
    title: 'Meetings',
    lede: (series: number, editions: number) =>
      `${capital(number(series))} series of meetings, ${number(editions)} editions: those held, those that were not, and those of which nothing is known.`,
    timeline: 'Meetings by series and year',
    editions: 'Editions',
    bodies: 'Bodies',
    forums: 'Forums',
    forumsLede: 'Related to the framework, and not its own.',
    none: 'No series of meetings has been opened.',
    body: 'Body',
    level: 'Level',
    officers: 'Officers',
    noOfficer: 'none known',
    since: 'Since',
    seriesNote: (count: number) => (count === 1 ? 'one edition' : `${number(count)} editions`),
    latest: (said: string) => `latest: ${said}`,
  },
  body: {
    area: 'Area',
    party: 'Party',
    office: 'Office',
    from: 'From',
    until: 'Until',
    open: 'no end known',
    below: 'Bodies that report to it',
  },
  series: {
    kicker: 'Series of meetings',
    lede: (held: number, recorded: number) =>
      held === recorded
        ? `${capital(number(recorded))} ${recorded === 1 ? 'edition is' : 'editions are'} recorded, ${recorded === 1 ? 'and it was' : 'all of them'} held.`
        : `Of ${number(recorded)} ${recorded === 1 ? 'edition' : 'editions'} recorded, ${number(held)} ${held === 1 ? 'is' : 'are'} known to have been held.`,
    timeline: (name: string) => `${name} by year`,
    editions: 'Editions',
    year: 'Year',
    number: 'Number',
    when: 'When',
    how: 'Held',
    where: 'Where',
    theme: 'Theme',
    ground: 'Ground',
    none: 'No edition is registered as of this day.',
    noRecord: (year: number) => `${year}: no edition is recorded`,
    body: 'Body',
    since: 'Held since',
  },
  edition: {
    ordinal: (ordinal: string) => `${ordinal} edition`,
    name: (series: string, year: number) => `${series}, ${year}`,
    state: {
      held: 'held',
      'under-way': 'under way',
      'not-held': 'not held',
      announced: 'announced',
      postponed: 'postponed',
      cancelled: 'cancelled',
      unknown: 'nothing known',
    },
    lede: {
      held: (of: TimeAndPlace) =>
        of.days === undefined
          ? `Held${of.mode ? ` ${of.mode}` : ''}${where(of)}${beside(of)}; the day is not known.`
          : `Held${of.mode ? ` ${of.mode}` : ''}${when(of)}${where(of)}${beside(of)}.`,
      'under-way': (of: TimeAndPlace) => `Under way${when(of)}${where(of)}${beside(of)}.`,
      announced: (of: TimeAndPlace) =>
        `Announced${of.days === undefined ? ', without a day' : ` for ${of.days}`}${where(of)}${beside(of)}.`,
      postponed: (of: TimeAndPlace, reason: string | undefined) =>
        `Postponed${of.days === undefined ? '' : `, now announced for ${of.days}`}${reason === undefined ? '' : `: ${reason}`}.`,
      cancelled: (reason: string | undefined) =>
        `Cancelled${reason === undefined ? '; no reason is known' : `: ${reason}`}.`,
      notHeld: (reason: string | undefined) =>
        reason === undefined ? 'Not held. No reason is known.' : `Not held: ${reason}.`,
      unknown: (year: number) =>
        `Nothing is known of a meeting in ${year}: the record holds no source that says there was one, and none that says there was not.`,
      chaired: (parties: readonly string[]) => `Chaired by ${list(parties.map(the))}.`,
      inPersonSince: (year: number) => `It was the first in person since ${year}.`,
      attended: (count: number, notStated: readonly string[]) =>
        `${capital(number(count))} ${count === 1 ? 'party is' : 'parties are'} recorded as attending${
          notStated.length === 0 ? '' : `; whether ${list(notStated.map(the))} took part is not stated`
        }.`,
    },
    facts: {
      held: 'Held',
      how: 'How',
      notHeld: 'Not held',
      noReason: 'no reason known',
      dayUnknown: 'day not known',
      place: 'Place',
      placeUnknown: 'not known',
      host: 'On the sidelines of',
      related: 'Related event',
      chair: 'Chair',
      chairUnknown: 'not known',
      attended: 'Attended',
      'did-not-attend': 'Did not attend',
      'not-invited': 'Not invited',
      'not-stated': 'Not stated',
      notStatedNote: 'no source says whether it took part, or why it is not listed',
      attendedUnknown: 'who took part is not known',
      counted: 'Counted',
      number: 'Number',
      numberOf: (ordinal: string) => `the ${ordinal}`,
      phase: 'Phase',
      level: 'Level',
      announced: 'Announced',
      announcement: (said: string, on: string | undefined) => (on === undefined ? said : `${said} (${on})`),
      forDays: (schedule: string, days: string) => `${schedule} for ${days}`,
      theme: 'Theme',
      note: 'Note',
      reason: 'Reason',
    },
    basisNote: (basis: string, note: string | null) =>
      note === null ? basis : note.startsWith(basis) ? note : `${basis}: ${note}`,
    statements: 'Statements',
    statementsMargin: 'what was said',
    noStatements: 'No statement is recorded.',
    noStatementsText: 'That nobody recorded one does not mean that nothing was said.',
    outcomes: 'Outcomes',
    outcomesMargin: 'what came out',
    noOutcome: 'No outcome is known.',
    noOutcomeText: 'One party’s assessment of a meeting is a statement, not an outcome.',
    issuedBy: (party: string) => `issued by ${the(party)}`,
    noText: 'The text is not known.',
    sources: 'Sources',
    sourcesMargin: 'cited on this page',
    notConfirmed: (party: string) => `not confirmed by ${the(party)}`,
    asGroup: 'as a group',
    asMeeting: 'said of the meeting as a whole',
    onBehalfOf: (party: string) => `on behalf of ${the(party)}`,
    aligned: (parties: readonly string[]) => `${list(parties.map(the))} aligned themselves`,
    reportedBy: (who: string) => `as reported by ${who}`,
    inAreas: (areas: readonly string[]) => `on ${list(areas)}`,
    saidOn: (day: string) => `on ${day}`,
    notAttributed: {
      unknown: 'not attributed: who it was is not public, and not known to this record',
      'never-recorded': 'not attributed: by rule, who it was was never recorded',
      held: 'not attributed: who it was is held under seal',
      open: 'not attributed: who it was is not public',
    },
    outcomeKind: 'outcome',
    railLabel: 'What this rests on',
    differ: 'Sources side by side',
    compiledTitle: 'Compiled',
    compiledText: 'Everything on this page was compiled from public sources. No party has confirmed it.',
    fallbackTitle: 'Language',
    fallbackText: (languages: readonly string[]) =>
      `Some texts are shown in ${list(languages)}: they do not exist in English yet.`,
    pager: 'Editions of this series',
  },
  forum: {
    kicker: 'Forum outside the framework',
    lede: 'Related to the framework’s meetings, and not its own.',
    events: 'Events',
    event: 'Event',
    number: 'Number',
    when: 'When',
    where: 'Where',
    theme: 'Theme',
    figures: 'Figures',
    meetings: 'On its sidelines',
    countries: (count: string) => `${count} countries`,
    organisations: (count: string) => `${count} organisations`,
    people: (count: string) => `${count} people`,
    none: 'No event of this forum is registered.',
    noMeeting: 'none recorded',
  },
  /** `6 Sept`, for drawings. */
  shortDay: (partial: string) =>
    partial.length === 10
      ? shortDay.format(new Date(partial))
      : partial.length === 7
        ? shortMonth.format(new Date(partial))
        : '',
  modeUnknown: 'held; how is not known',
};
