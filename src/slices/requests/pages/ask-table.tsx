import type { PageContext } from '../../../ui/page.ts';
import { Said } from '../../../ui/primitives/cited.tsx';
import { type Column, DataTable } from '../../../ui/primitives/data-table.tsx';
import { Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import type { Ask } from '../derived/asks.ts';
import type { Fate } from '../derived/fates.ts';
import { type Item } from '../derived/item.ts';
import { pageWords } from '../words/page-words.ts';
import { whoOf } from './asks.ts';

/** Requests or offers, each with who made it and what became of it. */
export function AskTable({
  id,
  caption,
  items,
  context,
}: {
  readonly id: string;
  readonly caption: string;
  readonly items: readonly Ask[];
  readonly context: PageContext;
}) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const columns: Column<Ask>[] = [
    {
      key: 'what',
      head: words.what,
      rowHead: true,
      text: true,
      cell: ({ item, title }) => (
        <a href={link(`/requests/${item}`)}>
          <Said texts={title} say={say} />
        </a>
      ),
    },
    { key: 'kind', head: words.kind, cell: ({ kind }) => words.choices.kinds[kind] },
    { key: 'who', head: words.who, cell: one => <Who item={one} context={context} /> },
    {
      key: 'quantity',
      head: words.quantity,
      cell: ({ quantity }) => quantity && words.quantityOf(say.count(quantity.count), quantity.unit),
    },
    { key: 'made', head: words.made, cell: ({ madeOn }) => say.day(madeOn) },
    { key: 'fate', head: words.fate, cell: ({ fate }) => <FateWord fate={fate} context={context} /> },
    {
      key: 'ground',
      head: words.ground,
      cell: ({ position, title }) => <GroundLink href={link(`/record/${position}`)} of={say.text(title).text} sign />,
    },
  ];
  return (
    <DataTable
      id={id}
      caption={caption}
      quietCaption
      rows={items}
      rowKey={({ item }) => item}
      columns={columns.filter(({ key }) => key !== 'quantity' || items.some(({ quantity }) => quantity !== null))}
    />
  );
}

/** A party by its page; whoever is not named, in words that nobody takes for a name. */
export function Who({ item, context: { say, link } }: { readonly item: Item; readonly context: PageContext }) {
  const said = whoOf(item, say, pageWords[say.language]);
  const code = item.by ?? (item.grain === 'group' && item.label === null ? item.group : null);
  return code === null ? <Unknown word={said} /> : <a href={link(`/parties/${code}`)}>{said}</a>;
}

/** That no answer is known reads as what it is: a gap in what we know. */
export function FateWord({ fate, context: { say } }: { readonly fate: Fate; readonly context: PageContext }) {
  const word = pageWords[say.language].fates[fate];
  return fate === 'no-answer-known' || fate === 'acknowledged' ? <Unknown word={word} /> : word;
}
