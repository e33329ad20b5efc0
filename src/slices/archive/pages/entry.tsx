import { type PageContext, page } from '../../../ui/page.ts';
import { EntryList } from '../../../ui/primitives/entry-list.tsx';
import { type Fact, Facts, Inline } from '../../../ui/primitives/facts.tsx';
import { CodeBlock, Hash } from '../../../ui/primitives/machine.tsx';
import { Tags } from '../../../ui/primitives/marks.tsx';
import { Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Sources } from '../../../ui/primitives/sources.tsx';
import { likenessOf, sayAudience } from '../../../words/audience.ts';
import { houseWords } from '../../../words/house.ts';
import { findKnownAct, isCorrectable } from '../derived/known-acts.ts';
import { pageWords } from '../words/page-words.ts';
import { Content } from './content.tsx';
import { entryLine, type ListedEntry, sentenceOf, tagsOf, whoActed } from './entry-line.tsx';
import { type EntryData, loadEntry } from './entry-load.ts';

export const entryPage = page<EntryData>({
  path: '/record/:position',
  load: loadEntry,
  title: ({ position }, { say }) => pageWords[say.language].entry.title(say.count(position)),
  view: ({ data, context }) => <EntryView data={data} context={context} />,
});

interface Shown {
  readonly data: EntryData;
  readonly context: PageContext;
}

function EntryView({ data, context }: Shown) {
  const { say, link } = context;
  const words = pageWords[say.language].entry;
  const { entry, erased, enteredInError, concerns } = data;
  return (
    <Sheet>
      <Kicker>
        {words.kicker} · {words.title(say.count(data.position))}
      </Kicker>
      <Title>{entry ? sentenceOf(entry, context) : words.erased.label}</Title>
      <Lede>{checkSentence(data, context)}</Lede>
      {entry ? <Tags kinds={tagsOf(entry)} /> : <Tags kinds={['erased']} />}
      {data.program === null ? null : <Notice>{words.byProgram(data.program)}</Notice>}
      {entry?.exercise ? <Notice tone="warn">{words.exercise}</Notice> : null}
      {erased ? (
        <Notice tone="warn">
          <p>
            <a href={link(`/record/${erased.position}`)}>{words.erased.text(say.count(erased.position))}</a>
          </p>
          <Facts
            facts={[
              { term: words.erased.ground, value: erased.ground },
              { term: words.erased.authority, value: erased.authority },
            ]}
          />
        </Notice>
      ) : null}
      {enteredInError ? (
        <Notice tone="bad">
          <p>
            <a href={link(`/record/${enteredInError.position}`)}>
              {words.error.text(say.count(enteredInError.position))}
            </a>
          </p>
          <p>{enteredInError.reason}</p>
        </Notice>
      ) : null}
      {concerns === null ? null : (
        <p>
          <a href={link(`/record/${concerns}`)}>{words.concerns(say.count(concerns))}</a>.
        </p>
      )}
      {entry ? <Said entry={entry} data={data} context={context} /> : null}
      <HowToCheck data={data} context={context} />
      {entry ? <Ways entry={entry} data={data} context={context} /> : null}
    </Sheet>
  );
}

function checkSentence({ position, leaf }: EntryData, { say }: PageContext): string {
  const { check } = pageWords[say.language].entry;
  if (leaf.textLeadsHere === null) return check.erased(say.count(position), leaf.origin);
  return leaf.textLeadsHere ? check.holds(say.count(position), leaf.origin) : check.fails(say.count(position));
}

/** What was recorded, by whom and by what right, and all that it says. */
function Said({ entry, data, context }: Shown & { readonly entry: ListedEntry }) {
  const { say } = context;
  const words = pageWords[say.language].entry;
  const labels = findKnownAct(entry.act)?.fields[say.language] ?? {};
  return (
    <>
      <Section id="recorded" title={words.facts.title}>
        <Facts facts={recordedFacts(entry, data, context)} />
      </Section>
      <Section id="content" title={words.content.title}>
        {Object.keys(entry.in).length === 0 ? (
          <p>{words.content.nothing}</p>
        ) : (
          <Content of={entry.in} labels={labels} context={context} />
        )}
        <CodeBlock label={words.content.json} value={entry.in} />
      </Section>
      {data.sources.length === 0 ? null : (
        <Section id="sources" title={words.sources}>
          <Sources
            sources={data.sources.map(({ source, title, publisher, date, language, url, note }) => ({
              id: source,
              n: source,
              title: title ?? undefined,
              lang: language,
              publisher,
              date: date === null ? undefined : say.day(date),
              href: url ?? undefined,
              note: note ?? undefined,
            }))}
          />
        </Section>
      )}
      {data.history.length === 0 ? null : (
        <Section id="history" title={words.history.title}>
          <EntryList headingLevel={3} entries={data.history.map(other => entryLine(other, context))} />
        </Section>
      )}
    </>
  );
}

function recordedFacts(entry: ListedEntry, { rule, standsInFor }: EntryData, context: PageContext): Fact[] {
  const { say, link, pathOf } = context;
  const { facts } = pageWords[say.language].entry;
  const path = pathOf(entry.subject);
  const { credential } = entry.author;
  return [
    {
      term: facts.who,
      value: whoActed(entry, context),
      note:
        standsInFor === null
          ? undefined
          : facts.standsInFor(
              houseWords[say.language].capacities[entry.author.capacity] ?? entry.author.capacity,
              say.count(standsInFor),
            ),
    },
    ...(credential === null
      ? []
      : [
          {
            term: facts.credential,
            value: <a href={link(`/record/${credential}`)}>{facts.entryNumber(say.count(credential))}</a>,
          },
        ]),
    { term: facts.at, value: <time dateTime={entry.at}>{say.instant(entry.at)}</time> },
    { term: facts.on, value: entry.on === null ? undefined : <time dateTime={entry.on}>{say.day(entry.on)}</time> },
    {
      term: facts.about,
      value: path === undefined ? <code>{entry.subject}</code> : <a href={link(path)}>{entry.subject}</a>,
    },
    { term: facts.audience, value: sayAudience(entry.audience, say), note: likenessOf(entry.audience) },
    ...(rule
      ? [{ term: facts.rule, value: context.actMeaning(entry.act).because, note: `${facts.ruleSource} ${rule.source}` }]
      : []),
  ];
}

function HowToCheck({ data: { leaf }, context: { say, framework } }: Shown) {
  const { proof: words } = pageWords[say.language].entry;
  const log = `/f/${framework.key}/log`;
  const files = [
    ...(leaf.opening === null ? [] : [[words.opening, leaf.opening] as const]),
    [words.inclusion, leaf.proof] as const,
    [words.tile, leaf.tile] as const,
    [words.bundle, leaf.bundle] as const,
  ];
  const links = files.map(([label, path]) => (
    <a key={path} href={`${log}/${path}`}>
      {label}
    </a>
  ));
  return (
    <Section id="proof" title={words.title}>
      <Facts
        facts={[
          { term: words.hash, value: <Hash value={leaf.hash} /> },
          { term: words.files, value: <Inline items={links} /> },
        ]}
      />
      <CodeBlock label={words.leaf} value={leaf.entry} />
      <p>{words.how}</p>
      <CodeBlock label={words.command} value={`npx comity verify HOST/f/${framework.key}`} />
    </Section>
  );
}

/** What this reader may do about it. */
function Ways({ entry, data, context: { form, say } }: Shown & { readonly entry: ListedEntry }) {
  const words = pageWords[say.language].entry;
  const input = { position: String(entry.position) };
  const correctable = isCorrectable(entry.act);
  const ways = [
    {
      href: data.enteredInError || !correctable ? undefined : form('archive.mark-entered-in-error', input),
      label: words.mark,
    },
    { href: correctable ? form('archive.erase', input) : undefined, label: words.erase },
    {
      href: entry.audience === 'public' ? undefined : form('archive.widen-audience', { 'positions.0': input.position }),
      label: words.widen,
    },
  ].filter(({ href }) => href !== undefined);
  return ways.length === 0 ? null : (
    <p>
      <Inline
        items={ways.map(({ href, label }) => (
          <a key={label} href={href}>
            {label}
          </a>
        ))}
      />
    </p>
  );
}
