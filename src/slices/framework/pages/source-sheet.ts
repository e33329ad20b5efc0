import type { Sheet } from '../../../papers/sheet.ts';
import type { PageContext } from '../../../ui/page.ts';
import type { Source } from '../derived/sources.ts';
import { en } from '../words/en.ts';
import { ko } from '../words/ko.ts';

const words = { en, ko };

/** Sources as a table, under the names that the form of their act has for its fields. */
export function sourceSheet(sources: readonly Source[], { say }: PageContext): Sheet {
  const { acts, page } = words[say.language];
  const { fields } = acts['framework.register-source'];
  return {
    name: page.sources.title,
    columns: [
      { name: 'key', title: fields.key.label, kind: 'text' },
      { name: 'title', title: fields.title.label, kind: 'text' },
      { name: 'publisher', title: fields.publisher.label, kind: 'text' },
      { name: 'date', title: fields.date.label, kind: 'date' },
      { name: 'language', title: fields.language.label, kind: 'text' },
      { name: 'url', title: fields.url.label, kind: 'text' },
      { name: 'readOn', title: fields.readOn.label, kind: 'date' },
      { name: 'note', title: fields.note.label, kind: 'text' },
    ],
    rows: sources.map(({ source, title, publisher, date, language, url, readOn, note }) => ({
      key: source,
      title,
      publisher,
      date,
      language,
      url,
      readOn,
      note,
    })),
  };
}
