import type { Block, Item, Paper } from '../../../papers/paper.ts';
import type { PageContext } from '../../../ui/page.ts';
import type { AgendaItem } from '../derived/agendas.ts';
import { pageWords } from '../words/page-words.ts';
import { papersWords } from '../words/papers-words.ts';
import { reportSaid } from './agenda-items.tsx';
import type { AgendaPage } from './agenda-load.ts';
import { issued, titleOf } from './agenda-said.ts';
import { paperOf } from './paper-of.ts';

/** The version that the page shows, to be tabled: with its annotations where they are asked for. */
export function agendaPaper(data: AgendaPage, context: PageContext): Paper {
  const { say } = context;
  const { agenda: said } = papersWords[say.language];
  const { shown, annotated, versions } = data;
  return paperOf(data, context, {
    title: titleOf(data, context),
    symbol: shown?.symbol ?? null,
    path: `/meetings/${data.series}/${data.edition}/agenda`,
    audiences: shown ? [shown.audience] : [],
    ...(shown
      ? { subtitle: said.lede(shown.version, versions.length, issued(shown, context), shown.items.length) }
      : {}),
    blocks: shown
      ? annotated
        ? shown.items.flatMap(item => annotatedItem(item, data, context))
        : [{ kind: 'items', items: shown.items.map(item => plainItem(item, data, context)) }]
      : [{ kind: 'note', text: said.none }],
  });
}

/** What is said of an item besides its title: what is to be done with it, and what it rests on. */
function aboutItem(
  { kind, documents = [], rounds = [] }: AgendaItem,
  data: AgendaPage,
  context: PageContext,
): string[] {
  const { say } = context;
  const about = kind ? pageWords[say.language].choices.items[kind] : undefined;
  const rests = documents.length === 0 ? undefined : papersWords[say.language].agenda.documentsAre(documents);
  const reports = data.reports.filter(({ round }) => rounds.includes(round)).map(report => reportSaid(report, context));
  return [about, rests, ...reports].filter(part => part !== undefined);
}

function plainItem(item: AgendaItem, data: AgendaPage, context: PageContext): Item {
  const { text, language } = context.say.text(item.title);
  return { number: item.number, text, language, notes: aboutItem(item, data, context) };
}

function annotatedItem(item: AgendaItem, data: AgendaPage, context: PageContext): Block[] {
  const { say } = context;
  const title = say.text(item.title);
  const annotation = item.annotation ? say.text(item.annotation) : undefined;
  return [
    { kind: 'heading', level: 2, text: `${item.number}  ${title.text}`, language: title.language },
    ...(annotation
      ? annotation.text.split(/\n{2,}/).map((text): Block => ({ kind: 'text', text, language: annotation.language }))
      : []),
    ...aboutItem(item, data, context).map((text): Block => ({ kind: 'note', text })),
  ];
}
