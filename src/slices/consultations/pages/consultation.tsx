import type { Reading } from '../../../record/reading.ts';
import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { CitedSources, refsTo, Said, tagsOf } from '../../../ui/primitives/cited.tsx';
import { Facts, Inline } from '../../../ui/primitives/facts.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { type Statement, Statements } from '../../../ui/primitives/statements.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { citeSources } from '../../meetings/derived/cited-sources.ts';
import { findConsultation } from '../derived/consultations.ts';
import { type Exchange, listExchanges } from '../derived/exchanges.ts';
import { pageWords } from '../words/page-words.ts';

async function load(reading: Reading, { consultation = '' }: Readonly<Record<string, string>>) {
  const [found, exchanges] = await Promise.all([
    findConsultation(reading, consultation),
    listExchanges(reading, consultation),
  ]);
  if (!found) return undefined;
  const cited = await citeSources(
    reading,
    [found, ...exchanges].flatMap(({ sources }) => sources),
  );
  return { ...found, exchanges, cited };
}

type ConsultationPage = NonNullable<Awaited<ReturnType<typeof load>>>;

const acts = [
  'consultations.record-exchange',
  'consultations.open-round',
  'consultations.comment',
  'consultations.reply',
  'consultations.close',
] as const;

export const consultationPage = page<ConsultationPage>({
  path: '/consultations/:consultation',
  subject: 'consultations/:consultation',
  load,
  title: ({ title }, { say }) => say.text(title).text,
  view: ({ data, context }) => {
    const { say, link, pathOf } = context;
    const words = pageWords[say.language];
    const { consultation, title, form, between, exchanges, subjects, cited } = data;
    const rail = actsHere(context, acts, { input: { consultation } });
    const closed = exchanges.find(({ kind }) => kind === 'closed');
    const rounds = exchanges.filter(({ kind }) => kind === 'round');
    const said = exchanges.filter(({ kind }) => kind === 'exchange');
    const own = { ground: link(`/record/${data.position}`), sources: refsTo(cited, data.sources) };
    const aboutLinks = subjects.map(subject => {
      const path = pathOf(subject);
      const name = subject.split('/').slice(1).join(' ');
      return path === undefined ? name : <a href={link(path)}>{name}</a>;
    });
    return (
      <Sheet spread={rail === undefined} rail={rail}>
        <Breadcrumb steps={[{ label: words.title, href: link('/consultations') }]} />
        <Kicker>{words.choices.forms[form]}</Kicker>
        <Title>
          <Said texts={title} say={say} />
        </Title>
        {closed?.text ? (
          <Lede>
            {words.result} <Said texts={closed.text} say={say} />
          </Lede>
        ) : null}
        <Facts
          facts={[
            { term: words.between, value: say.parties(between), ...own },
            {
              term: words.when,
              value: data.starts === null ? undefined : say.days(data.starts, data.ends),
              ...own,
            },
            ...(data.forum === null
              ? []
              : [{ term: words.forum, value: <a href={link(`/forums/${data.forum}`)}>{data.forum}</a>, ...own }]),
            ...(aboutLinks.length === 0 ? [] : [{ term: words.about, value: <Inline items={aboutLinks} /> }]),
            { term: words.standing, value: closed ? words.closed : words.open },
          ]}
        />
        <Section id="said" title={words.said}>
          {said.length === 0 ? (
            <p>{words.saidNone}</p>
          ) : (
            <Statements statements={said.map(one => statementOf(one, data, context))} />
          )}
        </Section>
        {rounds.map(round => (
          <Round key={round.round} round={round} data={data} context={context} />
        ))}
        {cited.length === 0 ? null : (
          <Section id="sources" title={words.sources}>
            <CitedSources cited={cited} say={say} />
          </Section>
        )}
      </Sheet>
    );
  },
});

function statementOf(one: Exchange, { cited }: ConsultationPage, { say, link }: PageContext): Statement {
  const words = pageWords[say.language];
  return {
    id: `said-${one.position}`,
    who: one.by === null ? words.allOfThem : say.party(one.by),
    unnamed: one.by === null,
    kind: one.kind === 'comment' ? (one.late ? words.late : words.comment) : say.day(one.on),
    text: one.text && <Said texts={one.text} say={say} />,
    sources: refsTo(cited, one.sources),
    ground: one.kind === 'comment' ? words.numbered(one.position) : undefined,
    href: link(`/record/${one.position}`),
    tags: tagsOf({ compiled: one.compiled, exercise: false, audience: one.audience }),
  };
}

/** A round of comments: what was asked, by when, who commented, and what was done with each comment. */
function Round({
  round,
  data,
  context,
}: {
  readonly round: Exchange;
  readonly data: ConsultationPage;
  readonly context: PageContext;
}) {
  const { say } = context;
  const words = pageWords[say.language];
  const of = data.exchanges.filter(one => one.round === round.round);
  const reply = of.findLast(({ kind }) => kind === 'reply');
  const ended = of.some(({ kind }) => kind === 'ended');
  const comments = of.filter(({ kind }) => kind === 'comment');
  return (
    <Section id={`round-${round.round}`} title={words.round(round.round ?? '')}>
      <p>{round.text && <Said texts={round.text} say={say} />}</p>
      <p>
        {words.deadline(say.instant(round.deadlineAt ?? round.at))}
        {ended ? ` ${words.ended}` : ''}
      </p>
      {comments.length === 0 ? (
        <p>{words.commentsNone}</p>
      ) : (
        <Statements
          statements={comments.map(comment => {
            const point = reply?.points.find(one => one.comment === comment.position);
            return {
              ...statementOf(comment, data, context),
              ...(point && {
                answer: {
                  label: `${words.choices.treatments[point.treatment]}:`,
                  text: <Said texts={point.reason} say={say} />,
                },
              }),
            };
          })}
        />
      )}
      {reply?.text ? (
        <p>
          <b>{words.reply}</b> <Said texts={reply.text} say={say} />
        </p>
      ) : (
        <p>{words.replyNone}</p>
      )}
    </Section>
  );
}
