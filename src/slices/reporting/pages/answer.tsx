import { type DraftViewProps, draftPage } from '../../../ui/draft-page.ts';
import { Said } from '../../../ui/primitives/cited.tsx';
import { ErrorSummary, Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, RailNote, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { pageWords } from '../words/page-words.ts';
import { answerFields, answerGaps, answerOf, answerPool } from './answer-content.ts';
import { AnswerForm } from './answer-form.tsx';
import { loadReturn, type ReturnPage } from './return-load.ts';

/** Where a party writes its return: one draft for all who write for it, kept as they type, and given from here. */
export const answerPage = draftPage<ReturnPage>({
  path: '/reporting/:round/:task/:party/answer',
  act: 'reporting.submit-return',
  load: async (reading, params) => {
    const data = await loadReturn(reading, params);
    return data?.open && data.asked === 'asked' ? data : undefined;
  },
  subject: ({ round, task, party }) => `reporting/return/${round}/${task}/${party}`,
  fields: answerFields,
  own: ['status', 'narrative', 'output', 'effect', 'nextSteps', 'needs'],
  carried: [],
  audiences: ['framework', 'public', 'secretariat', 'own'],
  // What is for the own party alone is put to it for clearance, and not given yet.
  actFor: audience => (audience === 'own' ? 'reporting.draft-return' : 'reporting.submit-return'),
  pool: answerPool,
  island: 'autosave',
  tidy: content => Object.fromEntries(Object.entries(content).map(([name, text]) => [name, text.trimEnd()])),
  gaps: answerGaps,
  request: ({ content }, data) => ({
    body: { round: data.round, task: data.task, party: data.party, ...answerOf(content, data) },
  }),
  title: ({ task, wording, party }, { say }) =>
    `${pageWords[say.language].answerTitle}: ${wording?.number ?? task} · ${say.party(party)}`,
  view: Answer,
});

function Answer(props: DraftViewProps<ReturnPage>) {
  const { data, context, desk, drafts } = props;
  const { say, link } = context;
  const words = pageWords[say.language];
  const here = `/reporting/${data.round}/${data.task}/${data.party}`;
  const others = drafts.filter(({ id }) => id !== desk.writing.id);
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
      <AnswerForm {...props} />
      {others.length === 0 ? null : (
        <Section id="clashes" title={words.clashes}>
          <p>{words.clashesNote}</p>
          {others.map(({ id, version, content }) => (
            <form key={id} className="answer" method="post" action={desk.action}>
              <input type="hidden" name="_csrf" value={desk.csrf} />
              <input type="hidden" name="_id" value={id} />
              <input type="hidden" name="_version" value={version} />
              <dl className="facts">
                {Object.entries(content).map(([name, text]) => (
                  <div key={name}>
                    <dt>{words.parts[name as 'needs'] ?? name}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
              <div className="actions">
                <a href={`${desk.action}${desk.action.includes('?') ? '&' : '?'}edit=${id}`}>{words.takeThis}</a>
                <button className="button second" name="_do" value="remove">
                  {words.dropThis}
                </button>
              </div>
            </form>
          ))}
        </Section>
      )}
    </Sheet>
  );
}

/** What the party said in the round before, beside what it says now. */
function Before({ data, context: { say, link } }: Pick<DraftViewProps<ReturnPage>, 'data' | 'context'>) {
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
