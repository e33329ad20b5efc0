import { createServer } from 'node:http';
import { connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

/** Those who listen for an alert, in a thread of their own: readers of events, and one endpoint of many webhooks. */
const { port, path, clients } = workerData as { port: number; path: string; clients: number };
const now = () => performance.timeOrigin + performance.now();

const endpoint = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.writeHead(204).end();
    if (request.headers['webhook-id'] !== undefined) parentPort?.postMessage({ kind: 'webhook', at: now() });
  });
});
await new Promise<void>(done => endpoint.listen(0, '127.0.0.1', done));

let open = 0;
await new Promise<void>(done => {
  for (let index = 0; index < clients; index++) {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\n\r\n`),
    );
    let answered = false;
    socket.on('data', chunk => {
      const text = chunk.toString('latin1');
      if (!answered && text.includes('200 OK')) {
        answered = true;
        if (++open === clients) done();
      }
      const id = /^id: (\d+)$/m.exec(text)?.[1];
      if (id !== undefined) parentPort?.postMessage({ kind: 'event', position: Number(id), at: now() });
    });
    socket.on('error', () => {});
  }
});
parentPort?.postMessage({ kind: 'ready', port: (endpoint.address() as { port: number }).port });
