import type { PageContext } from '../../../ui/page.ts';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { makeSay } from '../../../words/say.ts';
import type { LocalDeadline } from '../derived/local-deadlines.ts';
import { pageWords } from '../words/page-words.ts';

interface Shown {
  readonly data: { readonly localDeadlines: readonly LocalDeadline[] };
  readonly context: PageContext;
}

/** What the clocks of each party show at its deadline, and where that is no working day. */
export function LocalTimes({ data: { localDeadlines }, context }: Shown) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const known = localDeadlines.filter(({ timeZone }) => timeZone !== null);
  const unknown = localDeadlines.filter(({ timeZone }) => timeZone === null);
  if (localDeadlines.length === 0) return null;
  return (
    <Section id="local-times" title={words.localTimes}>
      {known.length === 0 ? null : (
        <DataTable
          id="local-times-table"
          caption={words.localTimes}
          quietCaption
          rows={known}
          rowKey={({ party }) => party}
          columns={[
            { key: 'party', head: words.party, rowHead: true, cell: ({ party }) => say.party(party) },
            {
              key: 'local',
              head: words.deadline,
              cell: ({ deadline, timeZone }) =>
                words.inZone(makeSay(say.language, timeZone ?? '', say.party).instant(deadline), timeZone ?? ''),
            },
            { key: 'notes', head: words.notes, text: true, cell: one => notesOf(one, words) },
          ]}
        />
      )}
      {unknown.length === 0 ? null : (
        <p className="quiet">
          {words.zoneUnknown(say.list(unknown.map(({ party }) => say.party(party))))}{' '}
          <a href={link('/contacts')}>{words.contactsLink}</a>
        </p>
      )}
    </Section>
  );
}

function notesOf({ weekend, holiday }: LocalDeadline, words: (typeof pageWords)['en']): string {
  return [...(weekend ? [words.weekend] : []), ...(holiday === null ? [] : [words.holidays[holiday]])].join(', ');
}
