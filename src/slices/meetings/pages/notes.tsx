import { type DraftViewProps, draftPage } from '../../../ui/draft-page.ts';
import type { PageContext } from '../../../ui/page.ts';
import { ErrorSummary, Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, RailNote, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { editionSubject } from '../fields.ts';
import { notesWords } from '../words/notes-words.ts';
import { pageWords } from '../words/page-words.ts';
import { carriedFields, gapsOf, noteAct, noteFields, ownFields, tidyNote } from './note-content.ts';
import { NoteForm } from './note-form.tsx';
import { NoteList } from './note-list.tsx';
import { loadNotes, type NotesPage } from './notes-load.ts';

export const notesPage = draftPage<NotesPage>({
  path: '/meetings/:series/:edition/notes',
  act: 'meetings.record-intervention',
  load: loadNotes,
  subject: editionSubject,
  fields: noteFields,
  own: ownFields,
  carried: carriedFields,
  // Notes are never issued to the public.
  audiences: ['secretariat', 'framework'],
  tidy: tidyNote,
  gaps: gapsOf,
  request: noteAct,
  title: (data, context) => `${notesWords[context.say.language].title}: ${nameOf(data, context)}`,
  view: Notes,
});

function nameOf({ seriesName, year }: NotesPage, { say }: PageContext): string {
  return pageWords[say.language].edition.name(say.text(seriesName).text, year);
}

function Notes(props: DraftViewProps<NotesPage>) {
  const { data, context, desk, drafts } = props;
  const { say, link } = context;
  const words = notesWords[say.language];
  const here = `/meetings/${data.series}/${data.edition}`;
  const changing = desk.writing.version > 0;
  return (
    <Sheet rail={<PartyNumbers data={data} context={context} />} railLabel={words.partiesTitle}>
      <Breadcrumb
        steps={[
          { label: pageWords[say.language].meetings.title, href: link('/meetings') },
          { label: say.text(data.seriesName).text, href: link(`/meetings/${data.series}`) },
          { label: String(data.year), href: link(here) },
        ]}
      />
      <Kicker>{words.kicker(nameOf(data, context))}</Kicker>
      <Title>{words.title}</Title>
      <Lede>{words.lede}</Lede>
      {desk.errors.length === 0 ? null : (
        <ErrorSummary
          errors={desk.errors.map(({ draft, message }) => ({
            target: draft === undefined ? undefined : `note-${draft}`,
            message,
          }))}
        />
      )}
      {desk.done === undefined ? null : (
        <Notice tone={desk.done.what === 'issued' ? 'good' : 'accent'} status>
          {words.done[desk.done.what](desk.done.count)}{' '}
          {desk.done.what === 'issued' ? <a href={link(`${here}#statements`)}>{words.read}</a> : null}
        </Notice>
      )}
      <Section id="write" title={changing ? words.island.changing : words.island.write}>
        <NoteForm {...props} />
      </Section>
      {/* What the island has not been able to send yet. */}
      <section className="section" aria-labelledby="waiting-title" id="waiting" hidden>
        <h2 id="waiting-title">{words.waitingTitle}</h2>
        <ol className="notes" />
      </section>
      <Section id="kept" title={words.listTitle} marginal={drafts.length === 0 ? undefined : words.listMargin}>
        <NoteList {...props} />
      </Section>
    </Sheet>
  );
}

/** The numbers by which parties are picked, for whoever sits with the page and writes. */
function PartyNumbers({ data, context }: Pick<DraftViewProps<NotesPage>, 'data' | 'context'>) {
  return (
    <RailNote title={notesWords[context.say.language].partiesTitle}>
      <ol className="party-numbers">
        {data.parties.map(code => (
          <li key={code}>
            {context.say.party(code)} <span className="quiet">{code}</span>
          </li>
        ))}
      </ol>
    </RailNote>
  );
}
