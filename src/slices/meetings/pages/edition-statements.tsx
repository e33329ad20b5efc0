import type { PageContext } from '../../../ui/page.ts';
import { refsTo, Said, tagsOf } from '../../../ui/primitives/cited.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { type Statement, Statements } from '../../../ui/primitives/statements.tsx';
import type { Intervention } from '../derived/intervention.ts';
import type { Outcome } from '../derived/outcomes.ts';
import type { MeetingsWords } from '../words/page-words.ts';
import { speakerOf } from '../words/speaker.ts';
import { basisOf } from './basis-of.ts';
import type { EditionPage } from './edition-load.ts';

interface Telling {
  readonly data: EditionPage;
  readonly context: PageContext;
  readonly words: MeetingsWords;
}

export function EditionStatements(telling: Telling) {
  const { interventions } = telling.data;
  const { noStatements, noStatementsText } = telling.words.edition;
  if (interventions.length === 0) return <Empty title={noStatements}>{noStatementsText}</Empty>;
  return <Statements statements={interventions.map(one => statement(one, telling))} />;
}

function statement(one: Intervention, { data, context, words }: Telling): Statement {
  const { say, link } = context;
  const { who, language, note, unnamed } = speakerOf(one.speaker, say, words.speaker);
  const notes = [note, one.onBehalfOf ? words.edition.onBehalfOf(say.party(one.onBehalfOf)) : undefined].filter(
    Boolean,
  );
  const { credential } = one.recordedBy;
  return {
    id: `statement-${one.key}`,
    who: language ? <span lang={language}>{who}</span> : who,
    unnamed,
    ...(notes.length === 0 ? {} : { whoNote: notes.join(', ') }),
    kind: words.choices.kinds[one.kind as 'report'],
    text: <Said texts={one.text} say={say} />,
    sources: refsTo(data.sources, one.sources),
    ground: groundOf(one, data, context, words),
    href: link(`/record/${one.position}`),
    tags: tagsOf({ ...one, exercise: credential !== null && data.exercises.includes(credential) }),
  };
}

/** What a statement rests on, and how far its attribution goes. */
function groundOf(one: Intervention, { facts }: EditionPage, { say }: PageContext, words: MeetingsWords): string {
  const { edition } = words;
  const { speaker, compiled, on, itemTitle, areas, alignedParties, reportedBy } = one;
  const known = speaker.party ?? (speaker.grain === 'group' ? speaker.group : null);
  const hidden = speaker.grain === 'some-members' || speaker.grain === 'unattributed';
  return [
    hidden ? edition.notAttributed[(speaker.trueSpeaker as 'unknown' | null) ?? 'open'] : undefined,
    speaker.grain === 'group' ? edition.asGroup : undefined,
    speaker.grain === 'meeting' ? edition.asMeeting : undefined,
    compiled && known ? edition.notConfirmed(say.party(known)) : undefined,
    alignedParties.length === 0 ? undefined : edition.aligned(alignedParties.map(say.party)),
    reportedBy ? edition.reportedBy(say.text(reportedBy).text) : undefined,
    itemTitle ? edition.underItem(say.text(itemTitle).text) : undefined,
    areas.length === 0 ? undefined : edition.inAreas(areas.map(area => say.text(area).text)),
    on !== null && facts.starts && on.length === 10 && on !== facts.starts.value
      ? edition.saidOn(say.day(on))
      : undefined,
    basisOf(one, words),
  ]
    .filter(Boolean)
    .join('; ');
}

export function EditionOutcomes(telling: Telling) {
  const { outcomes } = telling.data;
  const { noOutcome, noOutcomeText } = telling.words.edition;
  if (outcomes.length === 0) return <Empty title={noOutcome}>{noOutcomeText}</Empty>;
  return <Statements statements={outcomes.map(one => outcomeStatement(one, telling))} />;
}

function outcomeStatement(one: Outcome, { data, context: { say, link }, words }: Telling): Statement {
  const { by, text, kind } = one;
  const none = kind === 'none-intended' || kind === 'none-agreed';
  const said = words.choices.outcomes[kind as 'decision'];
  const { credential } = one.recordedBy;
  return {
    id: `outcome-${one.position}`,
    who: said,
    unnamed: none || kind === 'unknown',
    ...(by ? { whoNote: words.edition.issuedBy(say.party(by)) } : {}),
    kind: words.edition.outcomeKind,
    text: text ? <Said texts={text} say={say} /> : none ? said : words.edition.noText,
    sources: refsTo(data.sources, one.sources),
    ground: basisOf(one, words),
    href: link(`/record/${one.position}`),
    tags: tagsOf({ ...one, exercise: credential !== null && data.exercises.includes(credential) }),
  };
}
