import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Served, serveExample } from '../kit/served.ts';

/** Fifteen kills of the server and ten of its database, each in the middle of writes by four clients. */
const kills = Array.from({ length: 25 }, (_, round) => (round % 5 < 3 ? 'server' : 'database'));

it('loses nothing that it acknowledged, whatever is killed during writes', async () => {
  const data = mkdtempSync(join(tmpdir(), 'comity-crash-'));
  const acknowledged = new Map<number, string>();
  try {
    for (const [round, victim] of kills.entries()) {
      const served = await serveExample({ COMITY_DATA: data });
      const writing = Promise.all([0, 1, 2, 3].map(writer => write(served, `${round}-${writer}`, acknowledged)));
      // However slow the machine: in the middle of writes, a little later each time.
      const before = acknowledged.size;
      while (acknowledged.size < before + 3) await sleep(5);
      await sleep(20 * (round % 7));
      if (victim === 'database') process.kill(postmaster(data), 'SIGKILL');
      else await served.stop('SIGKILL');
      await writing;
      await served.stop('SIGKILL');
    }
    const served = await serveExample({ COMITY_DATA: data });
    const kept = await textsOf(served);
    expect(acknowledged.size).toBeGreaterThanOrEqual(3 * kills.length);
    for (const [position, text] of acknowledged) expect([position, kept.get(position)]).toEqual([position, text]);
    expect((await served.comity(['verify', `${served.address}/f/rok-asean`])).code).toBe(0);
    const examined = await served.comity(['doctor']);
    expect([examined.code, examined.out.includes('WRONG')]).toEqual([0, false]);
    await served.stop();
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}, 480_000);

/** Writes until an answer fails to come, and notes what was acknowledged. */
async function write(served: Served, name: string, acknowledged: Map<number, string>): Promise<void> {
  for (let n = 0; ; n++) {
    const text = `${name}-${n}`;
    const body = {
      series: 'vmm',
      edition: '2022',
      kind: 'report',
      text: { en: text },
      speaker: { grain: 'unattributed' },
    };
    try {
      const answer = await fetch(`${served.address}/api/f/rok-asean/acts/meetings.record-intervention`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${served.token}` },
        body: JSON.stringify({ body, on: '2022-09-06' }),
      });
      if (answer.status !== 201) return;
      const { position } = (await answer.json()) as { position: number };
      acknowledged.set(position, text);
    } catch {
      return;
    }
  }
}

function postmaster(data: string): number {
  return Number(readFileSync(join(data, 'cluster', 'pgdata', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** What each entry says, read as any client would. */
async function textsOf(served: Served): Promise<Map<number, string | undefined>> {
  const texts = new Map<number, string | undefined>();
  for (let after = -1; ; ) {
    const answer = await fetch(`${served.address}/api/f/rok-asean/acts?after=${after}&limit=1000`);
    const { entries } = (await answer.json()) as { entries: { position: number; in: { text?: { en: string } } }[] };
    for (const entry of entries) texts.set(entry.position, entry.in.text?.en);
    const last = entries.at(-1);
    if (!last) return texts;
    after = last.position;
  }
}
