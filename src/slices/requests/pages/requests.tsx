import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Choices } from '../../../ui/primitives/choices.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Pager } from '../../../ui/primitives/ways.tsx';
import { withQuery } from '../../../ui/with-query.ts';
import { listAreas } from '../../areas/derived/areas.ts';
import { withFates } from '../derived/asks.ts';
import { someItems, tallyItems } from '../derived/items.ts';
import { kinds } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';
import { AskTable } from './ask-table.tsx';
import { whoOf } from './asks.ts';

/** So many are read on one page, the newest first. */
const perPage = 200;

async function load(reading: Reading, { side, kind, area, page: asked = '1' }: Readonly<Record<string, string>>) {
  const [all, areas] = await Promise.all([tallyItems(reading), listAreas(reading)]);
  const found = all
    .filter(
      one =>
        (side === undefined || one.side === side) &&
        (kind === undefined || one.kind === kind) &&
        (area === undefined || one.areas.includes(area)),
    )
    .reduce((sum, { count }) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(found / perPage));
  const number = /^[1-9]\d{0,5}$/.test(asked) ? Math.min(Number(asked), pages) : 1;
  const items = await someItems(reading, { side, kind, area, skip: (number - 1) * perPage, limit: perPage });
  return {
    chosen: { side: side ?? null, kind: kind ?? null, area: area ?? null },
    pages: { number, of: pages, found },
    sides: (['request', 'offer'] as const).filter(one => all.some(({ side }) => side === one)),
    kinds: kinds.filter(one => all.some(({ kind }) => kind === one)),
    areas: areas.filter(one => all.some(({ areas }) => areas.includes(one.area))),
    items: await withFates(reading, items),
  };
}

type RequestsPage = Awaited<ReturnType<typeof load>>;

export const requestsPage = page<RequestsPage>({
  path: '/requests',
  query: ['side', 'kind', 'area', 'page'],
  load,
  title: (_, { say }) => pageWords[say.language].title,
  sheets: ({ items }, { say }) => {
    const words = pageWords[say.language];
    return [
      {
        name: words.title,
        columns: [
          { name: 'item', title: words.item, kind: 'text' },
          { name: 'side', title: words.side, kind: 'text' },
          { name: 'title', title: words.what, kind: 'text' },
          { name: 'kind', title: words.kind, kind: 'text' },
          { name: 'who', title: words.who, kind: 'text' },
          { name: 'made', title: words.made, kind: 'date' },
          { name: 'count', title: words.quantity, kind: 'number' },
          { name: 'unit', title: words.quantity, kind: 'text' },
          { name: 'fate', title: words.fate, kind: 'text' },
        ],
        rows: items.map(one => ({
          item: one.item,
          side: words.choices.sides[one.side],
          title: say.text(one.title).text,
          kind: words.choices.kinds[one.kind],
          who: whoOf(one, say, words),
          made: one.madeOn,
          count: one.quantity?.count ?? null,
          unit: one.quantity?.unit ?? null,
          fate: words.fates[one.fate],
        })),
      },
    ];
  },
  view: ({ data, context }) => {
    const { say } = context;
    const words = pageWords[say.language];
    const { items, chosen, pages, sides, kinds, areas } = data;
    const way = (number: number, word: string) => {
      if (number < 1 || number > pages.of) return undefined;
      const [root = '', kept = ''] = context.link('/requests').split('?');
      const query = { ...Object.fromEntries(new URLSearchParams(kept)), page: String(number) };
      for (const [name, value] of Object.entries(chosen)) if (value !== null) Object.assign(query, { [name]: value });
      return { href: withQuery(root, query), label: words.pageOf(number, pages.of), word };
    };
    const rail = actsHere(context, ['requests.make-request', 'requests.make-offer', 'requests.set-procedure']);
    const requests = items.filter(({ side }) => side === 'request');
    const offers = items.filter(({ side }) => side === 'offer');
    const unanswered = requests.filter(({ fate }) => fate === 'no-answer-known' || fate === 'acknowledged').length;
    return (
      <Sheet spread={rail === undefined} rail={rail}>
        <Title>{words.title}</Title>
        <Choices
          label={words.choose}
          all={words.all}
          path="/requests"
          chosen={chosen}
          context={context}
          lines={[
            {
              name: 'side',
              label: words.side,
              options: sides.map(value => ({ value, label: words.choices.sides[value] })),
            },
            {
              name: 'kind',
              label: words.kind,
              options: kinds.map(value => ({ value, label: words.choices.kinds[value] })),
            },
            {
              name: 'area',
              label: words.area,
              options: areas.map(one => ({ value: one.area, label: say.text(one.name).text })),
            },
          ]}
        />
        {items.length === 0 ? (
          <Empty title={Object.values(chosen).some(value => value !== null) ? words.noneChosen : words.none} />
        ) : (
          <Lede>{words.lede(requests.length, offers.length, unanswered)}</Lede>
        )}
        {requests.length === 0 ? null : (
          <Section id="requests" title={words.requests}>
            <AskTable id="requests-table" caption={words.requests} items={requests} context={context} />
          </Section>
        )}
        {offers.length === 0 ? null : (
          <Section id="offers" title={words.offers}>
            <AskTable id="offers-table" caption={words.offers} items={offers} context={context} />
          </Section>
        )}
        <Pager previous={way(pages.number - 1, words.newer)} next={way(pages.number + 1, words.older)} />
      </Sheet>
    );
  },
});
