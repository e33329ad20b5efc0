import { Fragment } from 'react';
import type { PageContext } from '../../../ui/page.ts';
import { refsTo, Said, tagsOf } from '../../../ui/primitives/cited.tsx';
import { Unknown } from '../../../ui/primitives/facts.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Marginal } from '../../../ui/primitives/sheet.tsx';
import { type Aside, type Statement, Statements } from '../../../ui/primitives/statements.tsx';
import type { TagKind } from '../../../ui/words.ts';
import { sayAudience } from '../../../words/audience.ts';
import { fateWords } from '../../../words/fates.ts';
import type { Outcome } from '../derived/outcomes.ts';
import { byItem, type ToldStatement } from '../derived/statements-told.ts';
import type { MeetingsWords } from '../words/page-words.ts';
import { papersWords } from '../words/papers-words.ts';
import { speakerOf } from '../words/speaker.ts';
import { basisOf } from './basis-of.ts';
import { DocumentLinks } from './document-links.tsx';
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
  const groups = byItem(interventions, telling.data.agendas);
  // Without items there is nothing to part them by.
  if (groups.every(({ title }) => title === null)) return <Statements statements={said(interventions, telling)} />;
  return groups.map(({ item, title, statements }) => (
    <Fragment key={item?.key ?? JSON.stringify(title)}>
      {item === null ? null : <Marginal>{item.number}</Marginal>}
      <h3 className="item-head" id={item === null ? undefined : `said-${item.key}`}>
        {title === null ? (
          papersWords[telling.context.say.language].statements.otherItems
        ) : (
          <Said texts={title} say={telling.context.say} />
        )}
      </h3>
      <Statements statements={said(statements, telling)} />
    </Fragment>
  ));
}

function said(statements: readonly ToldStatement[], telling: Telling): Statement[] {
  return statements.map(one => statement(one, telling));
}

function statement(one: ToldStatement, { data, context, words }: Telling): Statement {
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
    text: <Said texts={one.corrections.at(-1)?.text ?? one.text} say={say} />,
    asides: [...asidesOf(one, data, context), ...asksOf(one, data, context)],
    next: nextOf(one, data, context),
    sources: refsTo(data.sources, one.sources),
    ground: groundOf(one, data, context, words),
    href: link(`/record/${one.position}`),
    tags: [
      ...standingTags(one),
      ...tagsOf({ ...one, exercise: credential !== null && data.exercises.includes(credential) }),
    ],
  };
}

/** The requests made of a statement, each with what became of it. */
function asksOf({ key }: ToldStatement, { asks }: EditionPage, { say, link }: PageContext): Aside[] {
  return asks
    .filter(({ statement }) => statement === key)
    .map(({ item, title, fate, position }) => ({
      label: papersWords[say.language].statements.request,
      text: (
        <>
          <a href={link(`/requests/${item}`)}>
            <Said texts={title} say={say} />
          </a>
          {': '}
          {fate === 'no-answer-known' ? (
            <Unknown word={fateWords[say.language][fate]} />
          ) : (
            fateWords[say.language][fate]
          )}
        </>
      ),
      href: link(`/record/${position}`),
    }));
}

/** Out of an ask or a proposal a request is made, for no more readers than it has. */
function nextOf(
  one: ToldStatement,
  { series, edition, facts }: EditionPage,
  { form, actTitle }: PageContext,
): Statement['next'] {
  if (one.kind !== 'request' && one.kind !== 'proposal') return undefined;
  const on = one.on ?? facts.starts?.value;
  const act = 'requests.make-request';
  const href = form(act, {
    'meeting.series': series,
    'meeting.edition': edition,
    statement: one.key,
    ...(on === undefined ? {} : { _on: on }),
    ...(one.audience === 'public' ? {} : { _audience: one.audience }),
  });
  return href === undefined ? undefined : { href, label: actTitle(act) };
}

/** The words as first recorded where its party corrected them, and who disputes what is attributed to them. */
function asidesOf(
  { text, position, corrections, disputes }: ToldStatement,
  { exercises }: EditionPage,
  { say, link }: PageContext,
): Aside[] {
  const { statements: words } = papersWords[say.language];
  const entry = (of: { readonly position: number }) => link(`/record/${of.position}`);
  const tags = ({ recordedBy: { credential } }: Pick<ToldStatement, 'recordedBy'>): TagKind[] =>
    credential !== null && exercises.includes(credential) ? ['exercise'] : [];
  const [last] = corrections.slice(-1);
  return [
    ...(last
      ? [
          { label: words.correctedBy(say.party(last.party ?? '')), text: null, href: entry(last), tags: tags(last) },
          { label: words.firstRecorded, text: <Said texts={text} say={say} />, href: entry({ position }) },
        ]
      : []),
    ...disputes.map(dispute => ({
      label: words.disputedBy(say.party(dispute.party ?? '')),
      text: dispute.text && <Said texts={dispute.text} say={say} />,
      href: entry(dispute),
      tags: tags(dispute),
    })),
  ];
}

function standingTags({ standing, corrections, disputes }: ToldStatement): TagKind[] {
  return [
    ...(standing === 'final' ? (['final'] as const) : standing === 'recorded' ? [] : (['provisional'] as const)),
    ...(corrections.length === 0 ? [] : (['corrected'] as const)),
    ...(disputes.length === 0 ? [] : (['disputed'] as const)),
  ];
}

/** What a statement rests on, and how far its attribution goes. */
function groundOf(one: ToldStatement, { facts }: EditionPage, { say }: PageContext, words: MeetingsWords): string {
  const { edition } = words;
  const { speaker, compiled, on, areas, alignedParties, reportedBy } = one;
  const known = speaker.party ?? (speaker.grain === 'group' ? speaker.group : null);
  const hidden = speaker.grain === 'some-members' || speaker.grain === 'unattributed';
  return [
    hidden ? edition.notAttributed[(speaker.trueSpeaker as 'unknown' | null) ?? 'open'] : undefined,
    speaker.grain === 'group' ? edition.asGroup : undefined,
    speaker.grain === 'meeting' ? edition.asMeeting : undefined,
    compiled && known ? edition.notConfirmed(say.party(known)) : undefined,
    alignedParties.length === 0 ? undefined : edition.aligned(alignedParties.map(say.party)),
    reportedBy ? edition.reportedBy(say.text(reportedBy).text) : undefined,
    areas.length === 0 ? undefined : edition.inAreas(areas.map(area => say.text(area).text)),
    on !== null && facts.starts && on.length === 10 && on !== facts.starts.value
      ? edition.saidOn(say.day(on))
      : undefined,
    one.audience === 'public' ? undefined : papersWords[say.language].restrictedMark(sayAudience(one.audience, say)),
    standingSaid(one, say),
    basisOf(one, words),
  ]
    .filter(Boolean)
    .join('; ');
}

/** Until when a provisional statement may be corrected: by a party in whose name it stands, and which may read it. */
function standingSaid(
  { standing, correctableUntil, speaker, audience }: ToldStatement,
  say: PageContext['say'],
): string | undefined {
  const { statements: words } = papersWords[say.language];
  if (standing === 'over') return words.over;
  if (standing !== 'open' || correctableUntil === null) return undefined;
  if (speaker.party === null || audience === 'secretariat') return undefined;
  return words.correctable(say.day(correctableUntil));
}

export function EditionOutcomes(telling: Telling) {
  const { outcomes } = telling.data;
  const { noOutcome, noOutcomeText } = telling.words.edition;
  if (outcomes.length === 0) return <Empty title={noOutcome}>{noOutcomeText}</Empty>;
  return <Statements statements={outcomes.map(one => outcomeStatement(one, telling))} />;
}

function outcomeStatement(one: Outcome, { data, context, words }: Telling): Statement {
  const { say, link } = context;
  const { by, text, kind, documents } = one;
  const none = kind === 'none-intended' || kind === 'none-agreed';
  const said = words.choices.outcomes[kind as 'decision'];
  const { credential } = one.recordedBy;
  return {
    id: `outcome-${one.position}`,
    who: said,
    unnamed: none || kind === 'unknown',
    ...(by ? { whoNote: words.edition.issuedBy(say.party(by)) } : {}),
    kind: words.edition.outcomeKind,
    text: text ? (
      <Said texts={text} say={say} />
    ) : none ? (
      said
    ) : documents.length > 0 ? (
      papersWords[say.language].statements.inDocument
    ) : (
      words.edition.noText
    ),
    ...(documents.length === 0
      ? {}
      : {
          asides: [
            {
              label: papersWords[say.language].statements.documents,
              text: <DocumentLinks symbols={documents} titles={data.documents} context={context} />,
            },
          ],
        }),
    sources: refsTo(data.sources, one.sources),
    ground: basisOf(one, words),
    href: link(`/record/${one.position}`),
    tags: tagsOf({ ...one, exercise: credential !== null && data.exercises.includes(credential) }),
  };
}
