import type { PageContext } from '../../../ui/page.ts';
import type { AgendaVersion } from '../derived/agendas.ts';
import { papersWords } from '../words/papers-words.ts';
import type { ItemChange } from './agenda-changes.ts';
import type { AgendaPage } from './agenda-load.ts';

export function titleOf({ shown, annotated }: AgendaPage, { say }: PageContext): string {
  const { agenda: words } = papersWords[say.language];
  if (!shown) return words.section;
  return (annotated ? words.annotatedTitles : words.titles)[shown.kind];
}

/** "adopted on 6 September 2022". */
export function issued({ kind, on }: Pick<AgendaVersion, 'kind' | 'on'>, { say }: PageContext): string {
  const { agenda: words } = papersWords[say.language];
  return words.issuedOn(words.issued[kind], on === null ? undefined : say.day(on));
}

/** What a version did to an item, in a sentence. */
export function changeSaid({ change, before, after }: ItemChange, { say }: PageContext): string {
  const { changes: words } = papersWords[say.language].agenda;
  const item = after ?? before;
  if (!item) return '';
  const title = say.text(item.title).text;
  switch (change) {
    case 'renumbered':
      return words.renumbered(before?.number ?? '', item.number, title);
    case 'retitled':
      return words.retitled(item.number, before ? say.text(before.title).text : '', title);
    case 'papers':
      return words.papers(item.number, before?.documents ?? [], item.documents ?? []);
    default:
      return words[change](item.number, title);
  }
}
