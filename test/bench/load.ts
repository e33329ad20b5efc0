import { connect } from 'node:net';
import { resolve } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

export interface Load {
  readonly port: number;
  readonly path: string;
  /** Of a session: whoever has one is answered anew each time. */
  readonly cookie?: string;
  readonly connections: number;
  readonly seconds: number;
}

/** Answers a second from a server on loopback. The client is a bare socket in a thread of its own, so that it costs little. */
export function answersPerSecond(load: Load): Promise<number> {
  return new Promise((done, fail) => {
    const worker = new Worker(resolve('test/bench/load.ts'), { workerData: { load } });
    worker.once('message', done);
    worker.once('error', fail);
  });
}

if (!isMainThread && workerData?.load) {
  const { port, path, cookie, connections, seconds } = workerData.load as Load;
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: keep-alive\r\n${cookie === undefined ? '' : `Cookie: ${cookie}\r\n`}\r\n`;
  let answers = 0;
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, () => converse()));
  parentPort?.postMessage(answers / ((performance.now() - start) / 1000));

  /** One connection, one request at a time. The length of an answer is read from its head once: they are all alike. */
  function converse(): Promise<void> {
    return new Promise((done, fail) => {
      const socket = connect(port, '127.0.0.1');
      let expected = 0;
      let got = 0;
      let head = '';
      socket.on('connect', () => socket.write(request));
      socket.on('error', fail);
      socket.on('close', () => done());
      socket.on('data', chunk => {
        got += chunk.length;
        if (expected === 0) {
          head += chunk.toString('latin1');
          const stop = head.indexOf('\r\n\r\n');
          const length = /content-length: (\d+)/i.exec(head)?.[1];
          if (stop < 0 || length === undefined) return;
          expected = stop + 4 + Number(length);
        }
        if (got < expected) return;
        got -= expected;
        answers++;
        if (performance.now() > end) socket.end();
        else socket.write(request);
      });
    });
  }
}
