import type { DraftContent, DraftViewProps, ShownDraft } from '../../../ui/draft-page.ts';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { pageWords } from '../words/page-words.ts';
import { type AnswerPage, answerFields } from './answer-content.ts';

/** What was written at the same time as the text in the form, field by field beside it: nothing of either is lost. */
export function Clashes(props: DraftViewProps<AnswerPage> & { readonly others: readonly ShownDraft[] }) {
  const { context, desk, others } = props;
  const words = pageWords[context.say.language];
  if (others.length === 0) return null;
  const { writing } = desk;
  return (
    <Section id="clashes" title={words.clashes}>
      <p>{words.clashesNote}</p>
      {others.map(({ id, version, content }, index) => (
        <form key={id} method="post" action={desk.action}>
          <input type="hidden" name="_csrf" value={desk.csrf} />
          <input type="hidden" name="_id" value={id} />
          <input type="hidden" name="_version" value={version} />
          <div className="table-frame" role="region" aria-label={words.sideBySide(index + 1)} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.clashField}</th>
                  <th scope="col">{words.clashHere}</th>
                  <th scope="col">{words.clashThere}</th>
                </tr>
              </thead>
              <tbody>
                {differing(writing.content, content).map(name => (
                  <tr key={name}>
                    <th scope="row">{labelOf(name, props)}</th>
                    <td className="said">{saidIn(writing.content, name, props)}</td>
                    <td className="said">{saidIn(content, name, props)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="actions">
            <a href={`${desk.action}${desk.action.includes('?') ? '&' : '?'}edit=${id}`}>{words.takeThis}</a>
            <button className="button second" name="_do" value="remove">
              {words.dropThis}
            </button>
          </div>
        </form>
      ))}
    </Section>
  );
}

/** A file is told by its name; its digest stands beside that and is nothing to read. */
function differing(one: DraftContent, other: DraftContent): string[] {
  return answerFields.filter(name => !name.endsWith('.digest') && (one[name] ?? '') !== (other[name] ?? ''));
}

function labelOf(name: string, { data, context: { say } }: DraftViewProps<AnswerPage>): string {
  const words = pageWords[say.language];
  if (name.startsWith('office.')) return words.handedTo(labelOf(name.slice(7), { data, context: { say } } as never));
  const question = /^q(\d+)$/.exec(name);
  if (question) return say.text(data.questions[Number(question[1])]?.text ?? {}).text;
  const own = { status: words.status, language: words.answerLanguage, ...words.parts };
  const evidence = { title: words.evidenceTitle, link: words.evidenceLink, name: words.evidenceFile };
  return own[name as 'status'] ?? evidence[name.split('.')[1] as 'title'] ?? name;
}

function saidIn(content: DraftContent, name: string, { context: { say } }: DraftViewProps<AnswerPage>): string {
  const words = pageWords[say.language];
  const text = content[name] ?? '';
  if (text === '') return '–';
  if (name === 'language') return say.languageName(text);
  return name === 'status' ? (words.looks[text as 'delayed'] ?? text) : text;
}
