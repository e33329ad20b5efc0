import type { Block, Paper } from '../../../papers/paper.ts';
import type { PageContext } from '../../../ui/page.ts';
import { sayAudience } from '../../../words/audience.ts';
import { pathOfSymbol } from '../derived/path-of-symbol.ts';
import { pageWords } from '../words/page-words.ts';
import type { DocumentPage } from './document.tsx';
import { narrowIn, readText } from './read-text.ts';

/** The document as issued to this reader: the same gaps and the same marks as on its page. */
export function documentPaper(data: DocumentPage, { say, framework, link, reading }: PageContext): Paper {
  const words = pageWords[say.language];
  const text = readText(data, say.language);
  const narrow = text && narrowIn(text, say);
  const note = (text: string): Block => ({ kind: 'note', text });
  return {
    language: text?.language ?? say.language,
    title: say.text(data.title).text,
    symbol: data.symbol,
    heading: `${say.text(framework.name).text} · ${say.day(data.dated)}`,
    source: `${link(pathOfSymbol(data.symbol))} · ${reading.position}`,
    blocks: [
      note(`${words.choices.distributions[data.distribution]}: ${words.audiences[data.distribution]}`),
      ...(narrow === undefined ? [] : [note(narrow)]),
      ...(text
        ? text.paragraphs.map(
            ({ paragraph, text: said, only, marked }): Block => ({
              kind: 'items',
              items: [
                {
                  number: paragraph,
                  text: said ?? `[${words.text.gap}]`,
                  language: said === null ? say.language : text.language,
                  ...(only === null
                    ? {}
                    : {
                        notes: [
                          `${words.text.only(sayAudience(only, say))} ${marked ? words.text.marked : words.text.unmarked}`,
                        ],
                      }),
                },
              ],
            }),
          )
        : [note(words.text.none)]),
      ...(data.files.length === 0
        ? []
        : [note(`${words.versions}: ${data.files.map(({ name, language }) => `${name} (${language})`).join('; ')}`)]),
    ],
  };
}
