import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { isPublicAddress } from '../outside/public-address.ts';
import { fetchOutside } from './outside-fetch.ts';

async function serve(answer: (path: string) => { status?: number; headers?: Record<string, string>; body?: string }) {
  const server = createServer((request, response) => {
    const { status = 200, headers, body } = answer(request.url ?? '');
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

it.each([
  ['93.184.215.14', true],
  ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['169.254.169.254', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['localhost', false],
])('takes %s as outside: %s', (address, outside) => expect(isPublicAddress(address)).toBe(outside));

it('asks nobody inside, by number or by name, and nobody without TLS', async () => {
  const port = await serve(() => ({ body: 'secret' }));
  for (const address of [`https://127.0.0.1:${port}/`, `https://[::1]:${port}/`, `https://localhost:${port}/`])
    await expect(fetchOutside(address, {}), address).rejects.toThrow('not outside');
  await expect(fetchOutside(`http://localhost:${port}/`, {})).rejects.toThrow('without TLS');
});

it('asks where the operator lets it, follows nobody elsewhere, and takes no flood', async () => {
  const port = await serve(path =>
    path === '/on'
      ? { status: 302, headers: { location: '/' } }
      : { body: path === '/much' ? 'x'.repeat(2e6) : 'here' },
  );
  const allowed = [`http://127.0.0.1:${port}`];
  expect(await (await fetchOutside(`${allowed[0]}/`, { allowed })).text()).toBe('here');
  expect((await fetchOutside(`${allowed[0]}/on`, { allowed })).status).toBe(302);
  await expect(fetchOutside(`${allowed[0]}/much`, { allowed })).rejects.toThrow('too much');
});
