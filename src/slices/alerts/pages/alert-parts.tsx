import type { PageContext } from '../../../ui/page.ts';
import { Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { type Fact, Facts } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Mark, type Shape, type Tone } from '../../../ui/primitives/marks.tsx';
import { Prose, Section } from '../../../ui/primitives/sheet.tsx';
import type { Answered } from '../derived/answers.ts';
import { marked } from '../derived/cap.ts';
import type { Message } from '../derived/message-rows.ts';
import type { Status, Told } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';

const marks: Readonly<Record<Answered['state'], { readonly shape: Shape; readonly tone: Tone }>> = {
  acknowledged: { shape: 'check', tone: 'good' },
  late: { shape: 'half', tone: 'warn' },
  refused: { shape: 'cross', tone: 'bad' },
  waiting: { shape: 'dotted', tone: 'soft' },
  missing: { shape: 'warning', tone: 'bad' },
};

/** The headline, with what it is where it is no actual alert. */
export function headlineOf(status: Status, told: Told, { say }: Pick<PageContext, 'say'>): string {
  const { text, language } = say.text(told.headline);
  return marked(status, text, language);
}

/** One row a party, each with its clock. */
export function Answers({
  answers,
  context,
}: {
  readonly answers: readonly Answered[];
  readonly context: PageContext;
}) {
  const { say, link } = context;
  const words = pageWords[say.language];
  if (answers.length === 0) return null;
  const done = answers.filter(({ state }) => state === 'acknowledged' || state === 'late').length;
  return (
    <Section id="acknowledgements" title={words.answers}>
      <DataTable
        id="acknowledgements-table"
        caption={words.answers}
        captionNote={words.answeredOf(done, answers.length)}
        rows={answers}
        rowKey={({ party }) => party}
        columns={[
          {
            key: 'party',
            head: words.party,
            rowHead: true,
            cell: ({ party }) => <a href={link(`/parties/${party}`)}>{say.party(party)}</a>,
          },
          {
            key: 'state',
            head: words.answer,
            cell: ({ state }) => <Mark {...marks[state]} word={words.states[state]} />,
          },
          { key: 'at', head: words.when, when: true, cell: ({ at }) => (at === null ? null : say.instant(at)) },
          {
            key: 'minutes',
            head: words.howLong,
            numeric: true,
            cell: ({ minutes, byHand }) =>
              minutes === null ? null : `${words.took(minutes)}${byHand ? ` ${words.byHand}` : ''}`,
          },
          { key: 'last', head: words.lastToo, cell: ({ upToDate }) => (upToDate ? words.yes : words.no) },
          { key: 'note', head: words.note, text: true, cell: ({ note }) => note },
          {
            key: 'ground',
            head: words.ground,
            cell: ({ position, party }) =>
              position === null ? null : <GroundLink href={link(`/record/${position}`)} of={say.party(party)} sign />,
          },
        ]}
      />
    </Section>
  );
}

/** Every message of the chain, each with its own address and its XML. */
export function Messages({
  messages,
  context,
}: {
  readonly messages: readonly Message[];
  readonly context: PageContext;
}) {
  const { say, link } = context;
  const words = pageWords[say.language];
  return (
    <Section id="messages" title={words.messages}>
      <DataTable
        id="messages-table"
        caption={words.messages}
        quietCaption
        rows={messages}
        rowKey={({ n }) => String(n)}
        columns={[
          {
            key: 'n',
            head: words.number,
            rowHead: true,
            cell: ({ alert, n, type }) => (
              <a href={link(`/alerts/${alert}/${n}`)}>
                {n}: {words.choices.types[type]}
              </a>
            ),
          },
          { key: 'sent', head: words.sent, when: true, cell: ({ sentAt }) => say.instant(sentAt) },
          { key: 'by', head: words.by, cell: ({ by }) => (by === null ? null : say.party(by)) },
          {
            key: 'text',
            head: words.says,
            text: true,
            cell: ({ told, note }) => (told === null ? note : <Said texts={told.headline} say={say} />),
          },
          { key: 'cap', head: 'CAP', cell: ({ alert, n }) => <a href={link(`/alerts/${alert}/${n}.xml`)}>XML</a> },
          {
            key: 'ground',
            head: words.ground,
            cell: ({ position, n }) => <GroundLink href={link(`/record/${position}`)} of={String(n)} sign />,
          },
        ]}
      />
    </Section>
  );
}

/** What a message tells: in how far, where, until when, and what to do. */
export function ToldText({ told, context }: { readonly told: Told; readonly context: PageContext }) {
  const { say } = context;
  const words = pageWords[say.language];
  const { choices } = words;
  const time = (cap: string) => say.instant(cap);
  const facts: Fact[] = [
    { term: words.event, value: <Said texts={told.event} say={say} /> },
    { term: words.category, value: say.list(told.categories.map(one => choices.categories[one])) },
    { term: words.urgency, value: choices.urgencies[told.urgency] },
    { term: words.severity, value: choices.severities[told.severity] },
    { term: words.certainty, value: choices.certainties[told.certainty] },
    ...(told.responses === undefined
      ? []
      : [{ term: words.response, value: say.list(told.responses.map(one => choices.responses[one])) }]),
    ...(told.effective === undefined ? [] : [{ term: words.effective, value: time(told.effective) }]),
    ...(told.onset === undefined ? [] : [{ term: words.onset, value: time(told.onset) }]),
    { term: words.expires, value: time(told.expires) },
    { term: words.where, value: say.list(told.areas.map(({ name }) => say.text(name).text)) },
    ...(told.web === undefined ? [] : [{ term: words.web, value: <a href={told.web}>{told.web}</a> }]),
    ...(told.contact === undefined ? [] : [{ term: words.contact, value: told.contact }]),
  ];
  const prose = (texts: Told['description']) => {
    if (texts === undefined) return null;
    const { text, language, fallback } = say.text(texts);
    return <Prose text={text} lang={fallback ? language : undefined} />;
  };
  return (
    <>
      {prose(told.description)}
      {told.instruction === undefined ? null : (
        <Section id="instruction" title={words.instruction}>
          {prose(told.instruction)}
        </Section>
      )}
      <Facts facts={facts} />
    </>
  );
}
