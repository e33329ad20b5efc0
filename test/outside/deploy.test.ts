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

  /** The standing credential of a party's person in the example, from the record as everybody reads it. */
  const credentialOf = async (capacity: string) => {
    const { body } = await ask('/api/f/rok-asean/acts?limit=1000');
    const { entries } = JSON.parse(body) as {
      entries: { act: string; position: number; in: { capacity?: string; party?: string } }[];
    };
    const found = entries.find(one => one.act === 'parties.issue-credential' && one.in.capacity === capacity);
    return { credential: found?.position ?? -1, party: found?.in.party ?? '' };
  };

  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Record<string, string>; body: string }>((done, fail) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port,
          path,
          method,
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

  it('lets in whoever was invited from the shell, by cookies that are for this host and TLS alone', async () => {
    const { party, credential } = await credentialOf('head-of-delegation');
    const invited = await served.comity(
      [
        'invite',
        'focal@ministry.example',
        '--in',
        'rok-asean',
        '--credential',
        String(credential),
        '--name',
        'Focal',
        '--json',
      ],
      { COMITY_ADDRESS: 'https://record.example.org' },
    );
    expect(invited.code, invited.err).toBe(0);
    const { link } = JSON.parse(invited.out) as { link: string };
    expect(link).toMatch(/^https:\/\/record\.example\.org\/invitation\//);
    const path = new URL(link).pathname;
    const post = (headers: Record<string, string>) =>
      ask(path, { 'content-type': 'application/x-www-form-urlencoded', ...headers }, 'POST');
    // A form of another site, by a browser that says so and by one that only names its origin.
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ origin: 'https://elsewhere.example' })).status).toBe(403);
    const entered = await post({ origin: 'https://record.example.org' });
    expect(entered.status).toBe(303);
    const cookies = entered.headers['set-cookie'] as unknown as string[];
    const session = cookies.find(cookie => cookie.startsWith('__Host-comity.session_token=')) ?? '';
    expect(session).toMatch(/; Secure/i);
    expect(session).toMatch(/; HttpOnly/i);
    expect(session).toMatch(/; Path=\/(;|$)/i);
    expect(session).not.toMatch(/domain=/i);
    const cookie = session.split(';')[0] ?? '';
    expect((await ask('/desk', { cookie })).body).toContain('Focal');
    expect((await ask('/f/rok-asean/acts', { cookie })).body).toContain(party);
    // The name without its promise is nobody's.
    expect((await ask('/desk', { cookie: cookie.replace('__Host-', '') })).status).toBe(401);
  });

  it('counts tries by whom the proxy names, and says how long to wait', async () => {
    const knock = (from: string) =>
      ask('/sign-in/mail/made-up', { 'x-forwarded-for': from, 'sec-fetch-site': 'same-origin' }, 'POST');
    const answers = [];
    for (let tries = 0; tries < 40; tries++) answers.push(await knock(`198.51.100.${tries}`));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
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
