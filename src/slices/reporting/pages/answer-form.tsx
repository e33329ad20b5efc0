import type { DraftViewProps } from '../../../ui/draft-page.ts';
import { statuses, textParts } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';
import type { ReturnPage } from './return-load.ts';

/** One column of plain fields; one button keeps the draft, another gives it. Both work without the script. */
export function AnswerForm({ data, context, desk }: DraftViewProps<ReturnPage>) {
  const { say, framework } = context;
  const words = pageWords[say.language];
  const { id, version, content } = desk.writing;
  const language =
    content.language ?? (framework.languages.includes(say.language) ? say.language : framework.languages[0]);
  const limit = (most: number | null | undefined) => (most == null ? undefined : words.words(most));
  const area = (name: string, label: string, most: number | null | undefined, help?: string) => (
    <div className="field" key={name}>
      <label htmlFor={`answer-${name}`}>{label}</label>
      {help === undefined && limit(most) === undefined ? null : (
        <p className="help" id={`answer-${name}-help`}>
          {[help, limit(most)].filter(part => part !== undefined).join(' · ')}
        </p>
      )}
      <textarea
        id={`answer-${name}`}
        name={name}
        rows={name === 'narrative' ? 6 : 3}
        lang={language}
        defaultValue={content[name]}
        aria-describedby={help === undefined && limit(most) === undefined ? undefined : `answer-${name}-help`}
      />
    </div>
  );
  const unchanged = (part: 'narrative') =>
    data.before &&
    content[part] !== undefined &&
    data.before[part]?.[language ?? 'en'] === content[part] &&
    data.previous
      ? words.unchanged(data.previous)
      : undefined;
  return (
    <form className="act-form" method="post" action={desk.action} data-autosave={JSON.stringify(words.autosave)}>
      <input type="hidden" name="_csrf" value={desk.csrf} />
      <input type="hidden" name="_id" value={id} />
      <input type="hidden" name="_version" value={version} />
      <p className="draft-state" role="status" />
      <div className="field">
        <label htmlFor="answer-status">{words.status}</label>
        <select id="answer-status" name="status" defaultValue={content.status ?? ''}>
          <option value="">{words.chooseStatus}</option>
          {statuses.map(status => (
            <option key={status} value={status}>
              {words.looks[status]}
            </option>
          ))}
          <option value="nil">{words.choices.kinds.nil}</option>
        </select>
      </div>
      {framework.languages.length < 2 ? (
        <input type="hidden" name="language" value={language} />
      ) : (
        <div className="field">
          <label htmlFor="answer-language">{words.answerLanguage}</label>
          <select id="answer-language" name="language" defaultValue={language}>
            {framework.languages.map(code => (
              <option key={code} value={code}>
                {say.languageName(code)}
              </option>
            ))}
          </select>
        </div>
      )}
      {textParts.map(part => area(part, words.parts[part], data.maxWords, unchanged(part as 'narrative')))}
      {data.questions.map(({ question, text, maxWords }, at) =>
        area(`q${at}`, say.text(text).text, maxWords, question),
      )}
      <fieldset>
        <legend>{words.evidence}</legend>
        <div className="field">
          <label htmlFor="answer-evidence">{words.evidenceTitle}</label>
          <input id="answer-evidence" name="evidenceTitle" defaultValue={content.evidenceTitle} />
        </div>
        <div className="field">
          <label htmlFor="answer-link">{words.evidenceLink}</label>
          <input id="answer-link" name="evidenceLink" type="url" defaultValue={content.evidenceLink} />
        </div>
        <p className="help">{words.evidenceFiles}</p>
      </fieldset>
      <div className="field">
        <label htmlFor="answer-audience">{words.whoReads}</label>
        <p className="help" id="answer-audience-help">
          {words.whoReadsHelp}
        </p>
        <select id="answer-audience" name="_audience" aria-describedby="answer-audience-help">
          {desk.audiences.map(({ value, label }) => (
            <option key={value} value={value}>
              {value === 'own' ? words.forClearance : label}
            </option>
          ))}
        </select>
      </div>
      <div className="actions">
        <button className="button" name="_do" value="issue">
          {words.give}
        </button>
        <button className="button second" name="_do" value="keep">
          {words.keepDraft}
        </button>
        {version === 0 ? null : (
          <button className="button second" name="_do" value="remove">
            {words.dropDraft}
          </button>
        )}
      </div>
    </form>
  );
}
