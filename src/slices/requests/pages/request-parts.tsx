import type { PageContext } from '../../../ui/page.ts';
import { refsTo, Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import type { Step } from '../derived/steps.ts';
import { pageWords, type RequestsWords } from '../words/page-words.ts';
import { whoOf } from './asks.ts';
import { speaksFor } from './request-acts.ts';
import type { RequestPage } from './request-load.ts';

interface Props {
  readonly data: RequestPage;
  readonly context: PageContext;
}

/** The gates that the clock will pass, as far as this reader may know of them. */
function waiting({
  circulateOn,
  steps,
  over,
}: RequestPage): { readonly gate: 'circulation' | 'publication'; readonly day: string }[] {
  const passed = steps.filter(({ kind }) => kind === 'gate-passed');
  const answered = (gate: string) => steps.some(({ kind, outcome }) => kind === 'gate-answered' && outcome === gate);
  const next = passed.findLast(({ nextOn }) => nextOn !== null)?.nextOn;
  if (over) return [];
  return [
    ...(circulateOn !== null && passed.length === 0 && !answered('circulation')
      ? [{ gate: 'circulation' as const, day: circulateOn }]
      : []),
    ...(next && !passed.some(({ outcome }) => outcome === 'publication') && !answered('publication')
      ? [{ gate: 'publication' as const, day: next }]
      : []),
  ];
}

/** What only whoever made it does. */
const ofMaker: ReadonlySet<string> = new Set(['clarified', 'withdrawn', 'closed', 'followed-up', 'gate-answered']);

/** What was done about it, in the order of the record. */
export function Steps({ data, context: { say, link, form } }: Props) {
  const words = pageWords[say.language];
  const { item, steps, cited, over, matches, activities } = data;
  const gates = waiting(data);
  if (steps.length + gates.length === 0 && matches.length + activities.length > 0) return null;
  const answered = new Set(steps.map(({ question }) => question));
  const clarify = (position: number) =>
    over || answered.has(position) || !speaksFor(data.by, form)
      ? undefined
      : form('requests.clarify', { item, question: String(position) });
  return (
    <Section id="steps" title={words.steps}>
      {gates.map(({ gate, day }) => (
        <p key={gate}>{words.gateOn(words.choices.gates[gate], say.day(day))}</p>
      ))}
      {steps.length === 0 ? (
        <p>{words.stepsNone}</p>
      ) : (
        <DataTable
          id="steps-table"
          caption={words.steps}
          quietCaption
          rows={steps}
          rowKey={({ position }) => String(position)}
          columns={[
            { key: 'on', head: words.on, rowHead: true, cell: ({ on }) => say.day(on) },
            {
              key: 'step',
              head: words.step,
              cell: step => (
                <>
                  {stepWord(step, words, say)}
                  <SourceRefs refs={refsTo(cited, step.sources)} />
                </>
              ),
            },
            {
              key: 'by',
              head: words.by,
              cell: ({ by, kind }) =>
                by !== null ? say.party(by) : ofMaker.has(kind) ? whoOf(data, say, words) : null,
            },
            {
              key: 'said',
              head: words.said,
              text: true,
              cell: ({ text, kind, outcome, position }) =>
                text !== null ? (
                  <>
                    <Said texts={text} say={say} />
                    {kind === 'asked' ? <Next href={clarify(position)} label={words.clarify} /> : null}
                  </>
                ) : kind === 'withdrawn' || outcome === 'declined' ? (
                  <Unknown word={words.noReason} />
                ) : null,
            },
            {
              key: 'ground',
              head: words.ground,
              cell: step => <GroundLink href={link(`/record/${step.position}`)} of={words.stepKinds[step.kind]} sign />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function stepWord({ kind, outcome, consents, count }: Step, words: RequestsWords, say: PageContext['say']): string {
  const { answers, ends, gates, consents: consentWords } = words.choices;
  const said = outcome === null ? undefined : { ...answers, ...ends, ...gates }[outcome as keyof typeof answers];
  const detail = [
    ...(said === undefined ? [] : [said]),
    ...(consents === null ? [] : [consentWords[consents]]),
    ...(count === null ? [] : [words.granted(say.count(count))]),
  ].join(', ');
  return detail === '' ? words.stepKinds[kind] : words.withOutcome(words.stepKinds[kind], detail);
}

/** What this reader may do next about one line of a table. */
function Next({ href, label }: { readonly href: string | undefined; readonly label: string }) {
  return href === undefined ? null : (
    <>
      {' '}
      <a href={href}>{label}</a>
    </>
  );
}

export function Matches({ data: { item, side, by, matches, cited, over }, context: { say, link, form } }: Props) {
  const words = pageWords[say.language];
  if (matches.length === 0) return null;
  return (
    <Section id="matches" title={words.matches}>
      <DataTable
        id="matches-table"
        caption={words.matches}
        quietCaption
        rows={matches}
        rowKey={({ request, offer }) => `${request} ${offer}`}
        columns={[
          {
            key: 'matched',
            head: words.matched,
            rowHead: true,
            text: true,
            cell: ({ request, offer, title }) => {
              const other = request === item ? offer : request;
              return title === null ? (
                other
              ) : (
                <a href={link(`/requests/${other}`)}>
                  <Said texts={title} say={say} />
                </a>
              );
            },
          },
          {
            key: 'standing',
            head: words.standing,
            cell: ({ request, offer, standing, count, sources, audience }) => (
              <>
                {words.choices.standings[standing]}
                {count === null ? '' : `, ${words.granted(say.count(count))}`}
                <SourceRefs refs={refsTo(cited, sources)} />
                {over || standing === 'ended' || (side === 'request' && !speaksFor(by, form)) ? null : (
                  <Next
                    href={form('requests.match', {
                      item: request,
                      offer,
                      standing: standing === 'proposed' ? 'agreed' : 'ended',
                      _audience: audience,
                    })}
                    label={standing === 'proposed' ? words.agreeMatch : words.endMatch}
                  />
                )}
              </>
            ),
          },
          { key: 'on', head: words.on, cell: ({ on }) => say.day(on) },
          { key: 'said', head: words.said, text: true, cell: ({ note }) => note && <Said texts={note} say={say} /> },
          {
            key: 'ground',
            head: words.ground,
            cell: ({ position, offer }) => <GroundLink href={link(`/record/${position}`)} of={offer} sign />,
          },
        ]}
      />
    </Section>
  );
}

/** Open items of the other side that share an area or the kind, each with why. Nobody has proposed them. */
export function Suggestions({ data: { item, side, by, suggestions }, context: { say, link, form } }: Props) {
  const words = pageWords[say.language];
  if (suggestions.length === 0) return null;
  const pair = (other: string) => (side === 'request' ? { item, offer: other } : { item: other, offer: item });
  const may = (other: (typeof suggestions)[number]['item']) => speaksFor(side === 'request' ? by : other.by, form);
  return (
    <Section id="suggestions" title={words.suggestions}>
      <DataTable
        id="suggestions-table"
        caption={words.suggestions}
        captionNote={words.suggestionsNote}
        quietCaption
        rows={suggestions}
        rowKey={({ item: other }) => other.item}
        columns={[
          {
            key: 'what',
            head: words.what,
            rowHead: true,
            text: true,
            cell: ({ item: other }) => (
              <a href={link(`/requests/${other.item}`)}>
                <Said texts={other.title} say={say} />
              </a>
            ),
          },
          { key: 'who', head: words.who, cell: ({ item: other }) => whoOf(other, say, words) },
          {
            key: 'why',
            head: words.why,
            cell: ({ reasons }) => say.list(reasons.map(reason => words.reasons[reason])),
          },
          ...(suggestions.some(one => may(one.item))
            ? [
                {
                  key: 'match',
                  head: words.matches,
                  cell: ({ item: other }: (typeof suggestions)[number]) =>
                    may(other) && (
                      <a href={form('requests.match', { ...pair(other.item), standing: 'proposed' })}>
                        {words.proposeMatch}
                      </a>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
