import { Fragment } from 'react';
import { dayIn } from '../../../record/day.ts';
import type { DraftViewProps, ShownDraft } from '../../../ui/draft-page.ts';
import type { PageContext } from '../../../ui/page.ts';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { notesWords } from '../words/notes-words.ts';
import { pageWords } from '../words/page-words.ts';
import { speakerOf as saidSpeaker } from '../words/speaker.ts';
import { warnings } from '../words/warnings.ts';
import { gapsOf, isThinlyHidden, notedAt, speakerOf } from './note-content.ts';
import type { NotesPage } from './notes-load.ts';

/** The reader's notes with what each still lacks, and the form that issues them. */
export function NoteList({ data, context, drafts, desk }: DraftViewProps<NotesPage>) {
  const { say, framework } = context;
  const words = notesWords[say.language];
  if (drafts.length === 0)
    return (
      <Empty title={words.none}>
        <p>{words.noneNext}</p>
      </Empty>
    );
  const days = Map.groupBy(drafts, note => dayIn(framework.timeZone, new Date(notedAt(note.content, note.keptAt))));
  return (
    <form method="post" action={desk.action} className="issue-form">
      <input type="hidden" name="_csrf" value={desk.csrf} />
      <input type="hidden" name="_do" value="issue" />
      {[...days].map(([day, notes]) => (
        <Fragment key={day}>
          <h3>{say.day(day)}</h3>
          <ol className="notes">
            {notes.map(note => (
              <Note key={note.id} note={note} data={data} context={context} action={desk.action} />
            ))}
          </ol>
        </Fragment>
      ))}
      <fieldset className="issue">
        <legend>{words.issueTitle}</legend>
        <p>{words.asItStands}</p>
        <fieldset className="readers">
          <legend>{words.audience}</legend>
          {desk.audiences.map(({ value, label }, index) => (
            <div key={value} className="reader">
              <input
                type="radio"
                name="_audience"
                id={`note-for-${value}`}
                value={value}
                defaultChecked={index === 0}
                aria-describedby={`note-for-${value}-help`}
              />
              <label htmlFor={`note-for-${value}`}>{label}</label>
              <p className="help" id={`note-for-${value}-help`}>
                {words.readers[value as 'secretariat'](
                  data.correctableUntil === null ? undefined : say.day(data.correctableUntil),
                )}
              </p>
            </div>
          ))}
        </fieldset>
        <p className="help">{words.whatHappens}</p>
        <div className="actions">
          <button className="button" name="_which" value="chosen">
            {words.issueChosen}
          </button>
          <button className="button second" name="_which" value="all">
            {words.issueAll}
          </button>
        </div>
      </fieldset>
    </form>
  );
}

function Note({
  note,
  data,
  context,
  action,
}: {
  readonly note: ShownDraft;
  readonly data: NotesPage;
  readonly context: PageContext;
  readonly action: string;
}) {
  const { say, framework } = context;
  const words = notesWords[say.language];
  const { choices, speaker } = pageWords[say.language];
  const { content, id, keptAt, batch, beside } = note;
  const at = notedAt(content, keptAt);
  const told = saidSpeaker(speakerOf(content, data), say, speaker);
  const who = told.who === '' ? (content.who ?? content.called ?? '—') : told.who;
  const item = data.items.find(({ key }) => key === content.item);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: framework.timeZone, timeStyle: 'short', hourCycle: 'h23' });
  const about = [
    content.kind === undefined ? undefined : choices.kinds[content.kind as 'report'],
    item === undefined ? content.itemTitle : `${item.number} ${say.text(item.title).text}`,
  ].filter(text => text !== undefined);
  const gaps = gapsOf(content, data, context);
  const edit = `${action}${action.includes('?') ? '&' : '?'}edit=${id}`;
  return (
    <li id={`note-${id}`} data-draft={JSON.stringify({ id, version: note.version, content })}>
      <p className="note-choice">
        <input
          type="checkbox"
          name="draft"
          value={id}
          defaultChecked={gaps.length === 0}
          disabled={batch !== null}
          aria-label={words.choose(who)}
        />
        <time dateTime={at}>{time.format(new Date(at))}</time>
      </p>
      <div>
        <p className="speaker">
          <span className={told.unnamed ? 'unnamed' : 'named'}>{who}</span>
          {told.note ? <span className="who-note">, {told.note}</span> : null}
          {about.length === 0 ? null : <span className="note-about"> · {about.join(' · ')}</span>}
        </p>
        {content.text === undefined ? null : (
          <p className="said" lang={content.language}>
            {content.text}
          </p>
        )}
        {beside === null ? null : <p className="note-gap">{words.beside}</p>}
        {gaps.map(gap => (
          <p key={gap} className="note-gap">
            {gap}
          </p>
        ))}
        {isThinlyHidden(content, data) ? (
          <p className="note-thought">{warnings[say.language]['few-speakers']()}</p>
        ) : null}
        {batch === null ? (
          <p className="note-edit">
            <a href={edit}>{words.edit}</a>
          </p>
        ) : (
          <p className="note-gap">{words.beingIssued}</p>
        )}
      </div>
    </li>
  );
}
