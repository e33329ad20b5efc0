import { type Refusal, refusal } from '../record/refusal.ts';
import { listWebhooks } from '../slices/alerts/derived/webhooks.ts';
import { DataTable } from '../ui/primitives/data-table.tsx';
import { Mark, type Shape, type Tone } from '../ui/primitives/marks.tsx';
import { Empty } from '../ui/primitives/notices.tsx';
import { Lede, Section, Sheet, Title } from '../ui/primitives/sheet.tsx';
import { type Delivery, listDeliveries } from '../webhooks/deliveries.ts';
import { houseWords } from '../words/house.ts';
import type { Door } from './doors.ts';
import { framed } from './framed.ts';
import type { Room } from './pages.tsx';

const signInFirst = refusal('right', 'sign-in-first', 'A webhook is seen by its party and the secretariat.', {
  source: 'docs/guide/alerts.md',
});
/** Of each webhook. */
const shown = 20;
const looks: Readonly<Record<Delivery['state'], readonly [Shape, Tone]>> = {
  waiting: ['dotted', 'soft'],
  delivered: ['check', 'good'],
  'given-up': ['cross', 'bad'],
};

/** The webhooks that the record lets this reader see, and what became of the last messages for each. */
export async function webhooksPage(door: Door, room: Room): Promise<Response | Refusal> {
  const { head, say, language, reading, visitor } = room;
  if (!visitor) return signInFirst;
  const words = houseWords[language].webhooks;
  const webhooks = await listWebhooks(reading);
  const deliveries = await listDeliveries(
    door.instance.store,
    head.framework,
    webhooks.map(({ webhook }) => webhook),
    shown,
  );
  const root = `/f/${head.framework}`;
  return framed(
    door,
    room,
    { title: words.title, path: `${root}/webhooks`, status: 200 },
    <Sheet spread>
      <Title>{words.title}</Title>
      <Lede>{words.lede}</Lede>
      <p>
        <a href={`${root}/acts/alerts.register-webhook`}>{words.register}</a>
      </p>
      {webhooks.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <>
          <DataTable
            id="webhooks"
            caption={words.title}
            quietCaption
            rows={webhooks}
            rowKey={({ webhook }) => webhook}
            columns={[
              {
                key: 'webhook',
                head: words.webhook,
                rowHead: true,
                cell: ({ webhook, position }) => <a href={`${root}/record/${position}`}>{webhook}</a>,
              },
              { key: 'address', head: words.address, text: true, cell: ({ url }) => <code>{url}</code> },
              { key: 'drills', head: words.sends, cell: ({ drills }) => words.drills(drills) },
              {
                key: 'end',
                head: words.end,
                cell: ({ webhook }) => (
                  <a href={`${root}/acts/alerts.end-webhook?webhook=${encodeURIComponent(webhook)}`}>{words.end}</a>
                ),
              },
            ]}
          />
          <Section id="messages" title={words.messages}>
            {deliveries.length === 0 ? (
              <p>{words.noMessages}</p>
            ) : (
              <DataTable
                id="deliveries"
                caption={words.messages}
                quietCaption
                rows={deliveries}
                rowKey={({ webhook, position }) => `${webhook} ${position}`}
                groupOf={({ webhook }) => webhook}
                columns={[
                  {
                    key: 'message',
                    head: words.message,
                    rowHead: true,
                    cell: ({ alert, n }) => <a href={`${root}/alerts/${alert}/${n}`}>{`${alert}.${n}`}</a>,
                  },
                  {
                    key: 'state',
                    head: words.state,
                    cell: ({ state }) => {
                      const [shape, tone] = looks[state];
                      return <Mark shape={shape} tone={tone} word={words.states[state]} />;
                    },
                  },
                  { key: 'attempts', head: words.attempts, numeric: true, cell: ({ attempts }) => say.count(attempts) },
                  {
                    key: 'last',
                    head: words.last,
                    cell: ({ ended }) => (ended === null ? '–' : (words.ended[ended] ?? ended)),
                  },
                  {
                    key: 'when',
                    head: words.when,
                    cell: ({ deliveredAt, nextAt }) =>
                      deliveredAt !== null ? say.instant(deliveredAt) : nextAt && words.next(say.instant(nextAt)),
                  },
                ]}
              />
            )}
          </Section>
        </>
      )}
    </Sheet>,
  );
}
