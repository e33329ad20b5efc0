import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Instance } from '../instance.ts';
import { refusal } from '../record/refusal.ts';
import { problemResponse } from './problem.ts';

const heartbeat = 20_000;

/**
 * Server-sent events: one per position, in order, without gaps from where the client left off (`Last-Event-ID`). An
 * event says only that the record grew: what the entry says is asked for with the reader's own rights.
 */
export function eventRoutes({ heads }: Instance): Hono {
  const app = new Hono();
  app.get('/:framework/events', async context => {
    const framework = context.req.param('framework');
    const head = await heads.find(framework);
    if (!head)
      return problemResponse(
        refusal('missing', 'unknown-framework', 'Events belong to a framework that was founded.'),
        'en',
      );
    const asked = context.req.header('last-event-id');
    let next = asked !== undefined && /^\d{1,15}$/.test(asked) ? Number(asked) + 1 : head.size;
    context.header('cache-control', 'no-store');
    return streamSSE(context, async stream => {
      let size = head.size;
      let wake = () => {};
      const unsubscribe = heads.onMove((moved, to) => {
        if (moved !== framework || to <= size) return;
        size = to;
        wake();
      });
      stream.onAbort(() => {
        unsubscribe();
        wake();
      });
      while (!stream.aborted) {
        for (; next < size && !stream.aborted; next++)
          await stream.writeSSE({ id: String(next), event: 'entry', data: JSON.stringify({ position: next }) });
        await Promise.race([new Promise<void>(resolve => (wake = resolve)), stream.sleep(heartbeat)]);
        if (next >= size && !stream.aborted) await stream.write(': alive\n\n');
      }
    });
  });
  return app;
}
