import { type DraftContent, type DraftViewProps, draftPage } from '../../../ui/draft-page.ts';
import { Said } from '../../../ui/primitives/cited.tsx';
import { ErrorSummary, Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, RailNote, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { pageWords } from '../words/page-words.ts';
import { Clashes } from './answer-clashes.tsx';
import {
  type AnswerPage,
  answerFields,
  answerGaps,
  answerOf,
  answerPool,
  evidenceNames,
  handedParts,
  handedTo,
  loadAnswer,
} from './answer-content.ts';
import { AnswerForm } from './answer-form.tsx';

/** Where a party writes its return: one draft for all who write for it, kept as they type, and given from here. */
export const answerPage = draftPage<AnswerPage>({
  path: '/reporting/:round/:task/:party/answer',
  act: 'reporting.submit-return',
  load: loadAnswer,
  subject: ({ round, task, party }) => `reporting/return/${round}/${task}/${party}`,
  fields: answerFields,
  own: ['status', 'narrative', 'output', 'effect', 'nextSteps', 'needs', 'e0.title', 'e0.digest'],
  uploads: evidenceNames,
  carried: [],
  audiences: ['framework', 'public', 'secretariat', 'own'],
  // What is for the own party alone is put to it for clearance, and not given yet.
  actFor: audience => (audience === 'own' ? 'reporting.draft-return' : 'reporting.submit-return'),
  pool: answerPool,
  handed: handedTo,
  island: 'autosave',
  tidy: content => Object.fromEntries(Object.entries(content).map(([name, text]) => [name, text.trimEnd()])),
  gaps: answerGaps,
  request: ({ content }, data, _, audience) => ({
    body: {
      round: data.round,
      task: data.task,
      party: data.party,
      ...answerOf(content, data),
      ...(audience === 'own' ? officesOf(content) : {}),
    },
  }),
  title: ({ task, wording, party }, { say }) =>
    `${pageWords[say.language].answerTitle}: ${wording?.number ?? task} · ${say.party(party)}`,
  view: Answer,
});

/** The offices that wrote parts of it: the own party keeps who they were. */
function officesOf(content: DraftContent): { readonly offices?: readonly string[] } {
  const named = Object.entries(content).flatMap(([name, office]) => (name.startsWith('office.') ? [office] : []));
  return named.length === 0 ? {} : { offices: [...new Set(named)] };
}

function Answer(props: DraftViewProps<AnswerPage>) {
  const { data, context, desk, drafts } = props;
  const { say, link } = context;
  const words = pageWords[say.language];
  const here = `/reporting/${data.round}/${data.task}/${data.party}`;
  const others = drafts.filter(({ id }) => id !== desk.writing.id);
  const handed = handedParts(desk.writing.content, data, context);
  return (
    <Sheet rail={<Before data={data} context={context} />} railLabel={words.before}>
      <Breadcrumb
        steps={[
          { label: words.title, href: link('/reporting') },
          { label: say.text(data.roundName).text, href: link(`/reporting/${data.round}`) },
          { label: say.party(data.party), href: link(here) },
        ]}
      />
      <Kicker>
        {say.text(data.roundName).text} · {data.wording?.number ?? data.task}
      </Kicker>
      <Title>{words.answerTitle}</Title>
      <Lede>{data.wording?.title ? <Said texts={data.wording.title} say={say} /> : words.noTitle}</Lede>
      {desk.errors.length === 0 ? null : (
        <ErrorSummary errors={desk.errors.map(({ message }) => ({ target: 'answer-status', message }))} />
      )}
      {desk.done === undefined ? null : (
        <Notice tone={desk.done.what === 'issued' ? 'good' : 'accent'} status>
          {words.done[desk.done.what]}{' '}
          {desk.done.what === 'issued' ? <a href={link(here)}>{words.readReturn}</a> : null}
        </Notice>
      )}
      {others.length === 0 ? null : (
        <Notice tone="warn">
          {words.clashesHere(others.length)} <a href="#clashes">{words.clashesGo}</a>
        </Notice>
      )}
      {handed.length === 0 ? null : (
        <Notice tone="accent">
          {words.handedTitle}
          <ul>
            {handed.map(({ part, title, office, written }) => (
              <li key={part}>
                <a href={`#answer-${part}`}>{title}</a>: {office} ({written ? words.handedWritten : words.handedEmpty})
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <AnswerForm {...props} />
      <Clashes {...props} others={others} />
    </Sheet>
  );
}

/** What the party said in the round before, beside what it says now. */
function Before({ data, context: { say, link } }: Pick<DraftViewProps<AnswerPage>, 'data' | 'context'>) {
  const words = pageWords[say.language];
  const { before, previous, task, party } = data;
  if (!before || previous === null) return <RailNote title={words.before}>{<p>{words.nothingBefore}</p>}</RailNote>;
  return (
    <RailNote title={`${words.before}: ${previous}`}>
      <p>{before.kind === 'nil' ? words.looks.nil : words.looks[before.status ?? 'not-due']}</p>
      {before.narrative ? <p>{say.text(before.narrative).text}</p> : null}
      <p>
        <a href={link(`/reporting/${previous}/${task}/${party}`)}>{words.readReturn}</a>
      </p>
    </RailNote>
  );
}
