import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveExample } from '../kit/served.ts';

/** What `setup/deploy` says to run, run as far as this machine has the programs. */
const has = (program: string) => {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`]);
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(!has('nginx') || !has('openssl'))('behind the proxy of setup/deploy (needs nginx and openssl)', () => {
  let served: Served;
  let folder: string;
  let port: number;
  let nginx: ReturnType<typeof spawn>;

  beforeAll(async () => {
    [served, port] = await Promise.all([
      serveExample({ COMITY_ADDRESS: 'https://record.example.org', COMITY_TRUSTED_PROXIES: '127.0.0.1' }),
      freePort(),
    ]);
    folder = mkdtempSync(join(tmpdir(), 'comity-nginx-'));
    mkdirSync(join(folder, 'logs'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      // One line, for openssl reads it so.
      `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=record.example.org -keyout ${key} -out ${cert}`.split(' '),
      { stdio: 'ignore' },
    );
    const said = readFileSync('setup/deploy/nginx.conf', 'utf8')
      .replaceAll(/^ *listen \[::\].*\n/gm, '')
      .replace('listen 80;', `listen 127.0.0.1:${await freePort()};`)
      .replace('listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`)
      .replace(/ssl_certificate .*/, `ssl_certificate ${cert};`)
      .replace(/ssl_certificate_key .*/, `ssl_certificate_key ${key};`)
      .replaceAll('http://127.0.0.1:3000', served.address);
    const config = join(folder, 'nginx.conf');
    writeFileSync(
      config,
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}\nhttp { access_log off;\n${said}\n}\n`,
    );
    execFileSync('nginx', ['-t', '-p', folder, '-c', config], { stdio: 'ignore' });
    nginx = spawn('nginx', ['-p', folder, '-c', config], { stdio: 'ignore' });
    for (let tries = 0; tries < 50; tries++)
      if (await ask('/healthz').catch(() => undefined)) break;
      else await new Promise(next => setTimeout(next, 100));
  }, 120_000);

  afterAll(async () => {
    nginx?.kill('SIGTERM');
    await served?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: Record<string, string>; body: string }>((done, fail) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port,
          path,
          headers: { host: 'record.example.org', ...headers },
          rejectUnauthorized: false,
        },
        answer => {
          let body = '';
          answer.on('data', chunk => {
            body += chunk;
            // A stream is heard until its first event.
            if (body.includes('\n\n') && path.endsWith('/events')) answer.destroy();
          });
          const end = () => done({ status: answer.statusCode ?? 0, headers: answer.headers as never, body });
          answer.on('end', end).on('close', end);
        },
      );
      asked.on('error', fail).end();
    });

  it('every page tells browsers to come by TLS alone, and runs no script that is not ours', async () => {
    for (const path of ['/', '/f/rok-asean', '/f/rok-asean/plan.json', '/nowhere']) {
      const { headers } = await ask(path);
      expect(headers['strict-transport-security'], path).toBe('max-age=63072000; includeSubDomains');
      expect(headers['content-security-policy'], path).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
      expect(headers['content-security-policy'], path).not.toMatch(/unsafe/);
    }
    // The second time from the pages that are kept.
    expect((await ask('/f/rok-asean')).headers['strict-transport-security']).toBeDefined();
  });

  it('nobody becomes a person of the example by coming from elsewhere, whatever they say of themselves', async () => {
    for (const headers of [
      {},
      { host: 'localhost' },
      { 'x-forwarded-for': '127.0.0.1' },
      { 'x-forwarded-host': 'localhost' },
    ])
      expect((await ask('/sign-in', headers)).body, JSON.stringify(headers)).not.toContain('name="credential"');
  });

  it('events come through as they happen', async () => {
    const { status, body } = await ask('/api/f/rok-asean/events', { 'last-event-id': '0' });
    expect(status).toBe(200);
    expect(body).toContain('data: {"position":1}');
  });
});

it.skipIf(!has('systemd-analyze'))('the unit is one that systemd understands (needs systemd)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'comity-unit-'));
  try {
    const unit = readFileSync('setup/deploy/comity.service', 'utf8')
      .replace('User=comity', 'User=root')
      .replaceAll('/opt/comity', resolve('.'));
    writeFileSync(join(folder, 'comity.service'), unit);
    // It prints what it does not know, whatever it answers.
    const said = execFileSync('sh', ['-c', `systemd-analyze verify ${folder}/comity.service 2>&1 || true`]).toString();
    expect(said.split('\n').filter(line => line.includes('comity.service'))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function freePort(): Promise<number> {
  return new Promise(found => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}
