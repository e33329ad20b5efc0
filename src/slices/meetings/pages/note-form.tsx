import type { DraftViewProps } from '../../../ui/draft-page.ts';
import { notesWords } from '../words/notes-words.ts';
import { pageWords } from '../words/page-words.ts';
import type { NotesPage } from './notes-load.ts';

/** Order of speech in a room: under which item, quoted how; then who, what kind, what. */
export function NoteForm({ data, context, desk }: DraftViewProps<NotesPage>) {
  const { say, framework } = context;
  const words = notesWords[say.language];
  const { grains, kinds } = pageWords[say.language].choices;
  const { id, version, content } = desk.writing;
  const changing = version > 0;
  const written = content.language ?? framework.languages.find(code => code === say.language) ?? framework.languages[0];
  return (
    <form
      className="note-form"
      method="post"
      action={desk.action}
      data-drafting={`${desk.person} ${framework.key} meetings/${data.series}/${data.edition}`}
      data-own="who called text"
      data-noted="notedAt"
      data-words={JSON.stringify(words.island)}
      data-language={say.language}
    >
      <input type="hidden" name="_csrf" value={desk.csrf} />
      <input type="hidden" name="_id" value={id} />
      <input type="hidden" name="_version" value={version} />
      <input type="hidden" name="notedAt" value={content.notedAt ?? ''} />
      <p className="draft-state" role="status" />
      <div className="note-row">
        {data.items.length === 0 ? (
          <div className="field wide">
            <label htmlFor="note-item">{words.item}</label>
            <input id="note-item" name="itemTitle" defaultValue={content.itemTitle} autoComplete="off" />
          </div>
        ) : (
          <div className="field wide">
            <label htmlFor="note-item">{words.item}</label>
            <select id="note-item" name="item" defaultValue={content.item ?? ''}>
              <option value="">{words.noItem}</option>
              {data.items.map(item => (
                <option key={item.key} value={item.key}>
                  {item.number} {say.text(item.title).text}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="field">
          <label htmlFor="note-grain">{words.grain}</label>
          <select id="note-grain" name="grain" defaultValue={content.grain ?? 'party'}>
            {Object.entries(grains).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        {framework.languages.length < 2 ? (
          <input type="hidden" name="language" value={written} />
        ) : (
          <div className="field">
            <label htmlFor="note-language">{words.language}</label>
            <select id="note-language" name="language" defaultValue={written}>
              {framework.languages.map(code => (
                <option key={code} value={code}>
                  {say.languageName(code)}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      <div className="note-row">
        <div className="field wide note-who">
          <label htmlFor="note-who">{words.who}</label>
          <input
            id="note-who"
            name="who"
            list="note-parties"
            defaultValue={content.who}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby="note-who-help note-who-picked"
            data-told
          />
          <p className="help">
            <span id="note-who-help">{words.whoHelp}</span>{' '}
            <output id="note-who-picked" htmlFor="note-who" className="picked" />
          </p>
          <datalist id="note-parties">
            {data.parties.map(code => (
              <option key={code} value={code}>
                {say.party(code)}
              </option>
            ))}
          </datalist>
        </div>
        <div className="field wide note-called">
          <label htmlFor="note-called">{words.called}</label>
          <input id="note-called" name="called" defaultValue={content.called} autoComplete="off" data-told />
        </div>
        <div className="field">
          <label htmlFor="note-kind">{words.kind}</label>
          <select id="note-kind" name="kind" defaultValue={content.kind ?? ''} data-told>
            <option value="">{words.notTold}</option>
            {Object.entries(kinds).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="field">
        <label htmlFor="note-text">{words.text}</label>
        <textarea id="note-text" name="text" rows={3} defaultValue={content.text} lang={written} data-told />
      </div>
      <p className="help keys" hidden>
        {words.keys}
      </p>
      <div className="actions">
        <button className="button" name="_do" value="keep">
          {words.keep}
        </button>
        <span className="note-changing" data-changing hidden={!changing}>
          <button className="button second" name="_do" value="remove">
            {words.remove}
          </button>
          <a href={desk.action} data-leave>
            {words.cancel}
          </a>
        </span>
      </div>
    </form>
  );
}
