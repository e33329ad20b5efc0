import type { DraftContent, DraftViewProps } from '../../../ui/draft-page.ts';
import type { PageContext } from '../../../ui/page.ts';
import { statuses, textParts } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';
import { type AnswerPage, evidenceNames, officeFor } from './answer-content.ts';

/** One column of plain fields; one button keeps the draft, another gives it. Both work without the script. */
export function AnswerForm({ data, context, desk }: DraftViewProps<AnswerPage>) {
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
    <form
      className="act-form"
      method="post"
      action={desk.action}
      encType="multipart/form-data"
      data-autosave={JSON.stringify(words.autosave)}
    >
      <input type="hidden" name="_csrf" value={desk.csrf} />
      <input type="hidden" name="_id" value={id} />
      <input type="hidden" name="_version" value={version} />
      <input type="hidden" name="_begun" value={desk.begun} />
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
      <Evidence data={data} context={context} content={content} />
      <Offices data={data} context={context} content={content} />
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

interface Part {
  readonly data: AnswerPage;
  readonly context: PageContext;
  readonly content: DraftContent;
}

/** What the draft brings so far, and room for one more: keeping the draft makes room for the next. */
function Evidence({ data, context: { say }, content }: Part) {
  const words = pageWords[say.language];
  const isFilled = (at: string) => ['title', 'link', 'digest'].some(part => content[`${at}.${part}`]);
  const filled = evidenceNames.filter(isFilled);
  const free = evidenceNames.find(at => !isFilled(at));
  const standing = data.given?.evidence ?? [];
  return (
    <fieldset>
      <legend>{words.evidence}</legend>
      <p className="help" id="answer-file-help">
        {words.evidenceHelp}
      </p>
      {standing.length === 0 ? null : (
        <>
          <p className="help">{words.evidenceStands}</p>
          <ul>
            {standing.map(({ title, file }, index) => (
              <li key={index}>
                {say.text(title).text} {file ? <span className="quiet">{file.name}</span> : null}
              </li>
            ))}
          </ul>
        </>
      )}
      {[...filled, ...(free === undefined ? [] : [free])].map(at => (
        <div className="part" key={at}>
          <div className="field">
            <label htmlFor={`answer-${at}`}>{words.evidenceTitle}</label>
            <input id={`answer-${at}`} name={`${at}.title`} defaultValue={content[`${at}.title`]} maxLength={300} />
          </div>
          <div className="field">
            <label htmlFor={`answer-${at}-link`}>{words.evidenceLink}</label>
            <input id={`answer-${at}-link`} name={`${at}.link`} type="url" defaultValue={content[`${at}.link`]} />
          </div>
          {content[`${at}.digest`] ? (
            <div className="field">
              <input type="hidden" name={`${at}.digest`} value={content[`${at}.digest`]} />
              <input type="hidden" name={`${at}.name`} value={content[`${at}.name`]} />
              <p>{words.evidenceKept(content[`${at}.name`] ?? '')}</p>
              <label className="ui">
                <input type="checkbox" name={`${at}.leave`} value="1" /> {words.evidenceLeave}
              </label>
            </div>
          ) : (
            <div className="field">
              <label htmlFor={`answer-${at}-file`}>{words.evidenceFile}</label>
              <input id={`answer-${at}-file`} name={at} type="file" aria-describedby="answer-file-help" />
            </div>
          )}
        </div>
      ))}
    </fieldset>
  );
}

/** Which office of the party writes which part; all of them write on this draft. */
function Offices({ data, context: { say }, content }: Part) {
  const words = pageWords[say.language];
  const parts = [
    ...textParts.map(part => [part, words.parts[part]] as const),
    ...data.questions.map(({ text }, at) => [`q${at}`, say.text(text).text] as const),
  ];
  return (
    <details open={parts.some(([part]) => content[officeFor(part)])}>
      <summary>{words.handOver}</summary>
      <p className="help">{words.handOverHelp}</p>
      <datalist id="offices">
        {data.offices.map(office => (
          <option key={office} value={office} />
        ))}
      </datalist>
      {parts.map(([part, title]) => (
        <div className="field" key={part}>
          <label htmlFor={`answer-${officeFor(part)}`}>{words.handedTo(title)}</label>
          <input
            id={`answer-${officeFor(part)}`}
            name={officeFor(part)}
            list="offices"
            maxLength={200}
            defaultValue={content[officeFor(part)]}
          />
        </div>
      ))}
    </details>
  );
}
