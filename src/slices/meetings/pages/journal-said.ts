import type { PageContext } from '../../../ui/page.ts';
import { sayAudience } from '../../../words/audience.ts';
import type { InterventionStep } from '../derived/intervention-steps.ts';
import type { ToldStatement, UnderItem } from '../derived/statements-told.ts';
import { pageWords } from '../words/page-words.ts';
import { papersWords } from '../words/papers-words.ts';
import { speakerOf } from '../words/speaker.ts';
import { announcedAt, heldAt, inBrief } from './edition-said.ts';
import type { JournalPage } from './journal-load.ts';

export interface HeadLine {
  readonly label: string;
  /** Absent where it is not known. */
  readonly value?: string | undefined;
  /** The entry that says it; absent where several do. */
  readonly position?: number | undefined;
}

/** Date, place, chair, who took part: the head of a journal. */
export function headLines(data: JournalPage, { say }: PageContext): HeadLine[] {
  const words = pageWords[say.language];
  const { journal: said } = papersWords[say.language];
  const { facts, participants, counts, announcements } = data;
  const planned = announcements.at(-1);
  const when = facts.starts ? heldAt(data, undefined, say, words) : announcedAt(data, undefined, say, words);
  const place = [facts.venue?.value ?? planned?.venue, when.city].filter(Boolean).join(', ');
  const chairs = facts.chairs?.value.map(({ party, name, office }) =>
    [name, office, say.party(party)].filter(Boolean).join(', '),
  );
  const attended = participants.filter(({ attendance }) => attendance === 'attended');
  const took = [
    ...(attended.length === 0 ? [] : [attended.map(({ party }) => say.party(party)).join(', ')]),
    ...counts.map(({ label, count }) => `${say.count(count)} (${say.text(label).text})`),
  ];
  return [
    { label: said.date, value: when.days, position: (facts.starts ?? planned)?.position },
    {
      label: said.place,
      value: [place, when.mode].filter(Boolean).join('; ') || undefined,
      position: (facts.venue ?? facts.city ?? facts.mode ?? planned)?.position,
    },
    { label: said.presided, value: chairs?.join('; '), position: facts.chairs?.position },
    { label: said.participants, value: took.join('; ') || undefined },
  ];
}

/** "2  Gauges"; what a source calls an item where no agenda has it; or that there was none. */
export function itemSaid({ item, title }: UnderItem, { say }: PageContext): { text: string; language: string } {
  if (title === null) return { text: papersWords[say.language].journal.noItem, language: say.language };
  const { text, language } = say.text(title);
  return { text: item === null ? text : `${item.number}  ${text}`, language };
}

/** A statement in a journal's line: who, what kind, at which grain, how far it has come. Never what was said. */
export function lineOf(one: ToldStatement, { say }: PageContext) {
  const words = pageWords[say.language];
  const { journal, restrictedMark } = papersWords[say.language];
  const { who, note, unnamed, language } = speakerOf(one.speaker, say, words.speaker);
  const behalf = one.onBehalfOf ? words.edition.onBehalfOf(say.party(one.onBehalfOf)) : undefined;
  const state = [
    journal.standings[one.standing],
    ...(one.audience === 'public' ? [] : [restrictedMark(sayAudience(one.audience, say))]),
  ];
  return {
    who,
    language,
    unnamed,
    note: [note, behalf].filter(Boolean).join(', '),
    kind: words.choices.kinds[one.kind as 'report'],
    grain: words.choices.grains[one.speaker.grain],
    state: state.join('; '),
  };
}

/** Recorded by a persona of an example: for nobody but the reader to learn from. */
export function isExercise(
  { recordedBy: { credential } }: Pick<ToldStatement, 'recordedBy'>,
  { exercises }: JournalPage,
): boolean {
  return credential !== null && exercises.includes(credential);
}

export interface SaidStep {
  readonly step: InterventionStep;
  readonly statement: ToldStatement;
  readonly title: string;
}

/** Corrections and disputes, in the order in which they were recorded. */
export function stepsOf({ proceedings }: JournalPage, { say }: PageContext): SaidStep[] {
  const { journal: words } = papersWords[say.language];
  return proceedings
    .flatMap(({ statements }) => statements)
    .flatMap(statement => [...statement.corrections, ...statement.disputes].map(step => ({ step, statement })))
    .toSorted((a, b) => a.step.position - b.step.position)
    .map(({ step, statement }) => {
      const { who } = speakerOf(statement.speaker, say, pageWords[say.language].speaker);
      const by = step.party === null ? '' : say.party(step.party);
      return { step, statement, title: step.step === 'corrected' ? words.correctionOf(by) : words.disputeOf(by, who) };
    });
}

export function nextSaid({ next, seriesName }: JournalPage, { say }: PageContext): string {
  const words = pageWords[say.language];
  return next === null
    ? papersWords[say.language].journal.noNext
    : `${words.edition.name(say.text(seriesName).text, next.year)}: ${inBrief(next, say, words)}`;
}
