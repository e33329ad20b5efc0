import type { Reading } from '../../../record/reading.ts';
import { type PageContext, page } from '../../../ui/page.ts';
import { EntryList } from '../../../ui/primitives/entry-list.tsx';
import { Inline } from '../../../ui/primitives/facts.tsx';
import { CodeBlock } from '../../../ui/primitives/machine.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Pager } from '../../../ui/primitives/ways.tsx';
import { exerciseCredentials } from '../../parties/derived/credentials.ts';
import { latestEntries, listEntries } from '../derived/entries.ts';
import { type ErasedEntry, erasedBetween } from '../derived/erasures.ts';
import { errorsAmong } from '../derived/errors.ts';
import { pageWords } from '../words/page-words.ts';
import { entryLine, erasedLine, type ListedEntry } from './entry-line.tsx';

const entriesShown = 50;

interface Data {
  /** Entries in the log as of this reading, those that the reader may not see among them. */
  readonly count: number;
  /** The newest first: those that the reader may see. */
  readonly entries: readonly ListedEntry[];
  /** Entries of the same stretch that were erased. */
  readonly erased: readonly ErasedEntry[];
  /** `before` of the page with earlier entries. */
  readonly earlier: number | null;
  /** `before` of the page with later entries; null where this is the newest. */
  readonly later: number | null;
}

async function load(reading: Reading, { before: asked = '' }: Readonly<Record<string, string>>): Promise<Data> {
  const count = reading.position + 1;
  const before = asked === '' ? count : Math.min(Number(asked), count);
  const found = await latestEntries(reading, { before, limit: entriesShown });
  // A page reaches down to its last entry; the last page to the beginning.
  const from = found.length < entriesShown ? 0 : (found.at(-1)?.position ?? 0);
  const [erased, inError, exercises, newer] = await Promise.all([
    erasedBetween(reading, from, before),
    errorsAmong(
      reading,
      found.map(({ position }) => position),
    ),
    exerciseCredentials(reading),
    listEntries(reading, { after: before - 1, limit: entriesShown }),
  ]);
  return {
    count,
    entries: found.map(entry => ({
      ...entry,
      exercise: exercises.includes(entry.author.credential ?? -1),
      enteredInError: inError.includes(entry.position),
    })),
    erased,
    earlier: from > 0 ? from : null,
    later: before < count ? (newer.length < entriesShown ? count : (newer.at(-1)?.position ?? 0) + 1) : null,
  };
}

export const recordPage = page<Data>({
  path: '/record',
  query: ['before'],
  queryForms: { before: /^\d{1,15}$/ },
  load,
  title: (_, { say }) => pageWords[say.language].record.title,
  view: ({ data, context }) => <RecordView data={data} context={context} />,
});

function RecordView({ data, context }: { readonly data: Data; readonly context: PageContext }) {
  const { say, framework } = context;
  const words = pageWords[say.language].record;
  const log = `/f/${framework.key}/log`;
  const lines = [
    ...data.entries.map(entry => entryLine(entry, context)),
    ...data.erased.map(erased => erasedLine(erased, context)),
  ].sort((a, b) => b.position - a.position);
  return (
    <Sheet spread>
      <Title>{words.title}</Title>
      <Lede>{words.lede(say.count(data.count))}</Lede>
      <p className="quiet">{words.restricted}</p>
      {lines.length === 0 ? <Empty title={words.none}>{words.noneText}</Empty> : <EntryList entries={lines} />}
      <Pager
        previous={way(data.earlier, words.earlier, context)}
        next={way(data.later, words.later, context, data.count)}
        label={words.title}
      />
      <Section id="verify" title={words.verify}>
        <p>{words.verifyHow}</p>
        <CodeBlock label={words.command} value={`npx comity verify HOST/f/${framework.key}`} />
        <p>
          {words.files}:{' '}
          <Inline
            items={[
              <a key="checkpoint" href={`${log}/checkpoint`}>
                {words.checkpoint}
              </a>,
              <a key="policy" href={`${log}/policy`}>
                {words.policy}
              </a>,
            ]}
          />
        </p>
      </Section>
    </Sheet>
  );
}

/** The newest page has no `before`: it is the one that grows. */
function way(before: number | null, label: string, { link }: PageContext, count?: number) {
  if (before === null) return undefined;
  const path = link('/record');
  return { href: before === count ? path : `${path}${path.includes('?') ? '&' : '?'}before=${before}`, label };
}
