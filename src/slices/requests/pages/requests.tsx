import type { Reading } from '../../../record/reading.ts';
import { oneOf, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Choices } from '../../../ui/primitives/choices.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Pager } from '../../../ui/primitives/ways.tsx';
import { withQuery } from '../../../ui/with-query.ts';
import { listAreas } from '../../areas/derived/areas.ts';
import { withFates } from '../derived/asks.ts';
import { kindsInUse, someItems } from '../derived/items.ts';
import { findProcedure } from '../derived/procedure.ts';
import { kinds } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';
import { AskTable } from './ask-table.tsx';
import { whoOf } from './asks.ts';

/** So many are read on one page, the newest first. */
const perPage = 200;

async function load(reading: Reading, { side, kind, area, by, after }: Readonly<Record<string, string>>) {
  const [used, areas, procedure, found] = await Promise.all([
    kindsInUse(reading),
    listAreas(reading),
    findProcedure(reading),
    someItems(reading, { side, kind, area, by, after, limit: perPage }),
  ]);
  return {
    chosen: { side: side ?? null, kind: kind ?? null, area: area ?? null, by: by ?? null },
    after: after ?? null,
    next: found.next,
    sides: (['request', 'offer'] as const).filter(one => used.some(({ side }) => side === one)),
    kinds: kinds.filter(one => used.some(({ kind }) => kind === one)),
    areas,
    procedure: procedure ?? null,
    items: await withFates(reading, found.items),
  };
}

type RequestsPage = Awaited<ReturnType<typeof load>>;

export const requestsPage = page<RequestsPage>({
  path: '/requests',
  subject: 'requests/procedure/procedure',
  query: ['side', 'kind', 'area', 'by', 'after'],
  queryForms: {
    by: /^[A-Z][A-Z0-9-]{1,15}$/,
    side: oneOf(['request', 'offer']),
    kind: oneOf(kinds),
    after: /^[\d-]{0,10} \d{12}$/,
  },
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
    const { items, chosen, sides, kinds, areas } = data;
    const way = (after: string | undefined, word: string, label: string) => {
      const [root = '', kept = ''] = context.link('/requests').split('?');
      const query = { ...Object.fromEntries(new URLSearchParams(kept)), ...(after === undefined ? {} : { after }) };
      for (const [name, value] of Object.entries(chosen)) if (value !== null) Object.assign(query, { [name]: value });
      return { href: withQuery(root, query), label, word };
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
        {data.procedure === null ? null : (
          <p className="ui">
            {words.procedure(data.procedure)}{' '}
            <GroundLink href={context.link(`/record/${data.procedure.position}`)} of={words.title} sign />
          </p>
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
        <Pager
          previous={data.after === null ? undefined : way(undefined, words.newest, words.newestLabel)}
          next={data.next === null ? undefined : way(data.next, words.older, words.olderLabel(perPage))}
        />
      </Sheet>
    );
  },
});
