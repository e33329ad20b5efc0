import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { canonical } from './canonical.ts';
import type { Performed } from './perform.ts';
import type { Outcome, Submission } from './record.ts';
import { refusal } from './refusal.ts';

/** Idempotency keys: the same request gets its first answer again, another one under the same key is refused. */
export class Earlier {
  private readonly found = new Map<string, { request: Buffer; answer: readonly Performed[] }>();
  private readonly client: pg.ClientBase;
  private readonly framework: string;
  private readonly secret: Buffer;

  constructor(client: pg.ClientBase, framework: string, secret: Buffer) {
    this.client = client;
    this.framework = framework;
    this.secret = secret;
  }

  async load(all: readonly Submission[]): Promise<void> {
    const submissions = all.filter(({ idempotencyKey }) => idempotencyKey !== undefined);
    if (submissions.length === 0) return;
    const { rows } = await this.client.query<{ principal: string; key: string; request: Buffer; answer: Performed[] }>(
      `select i.principal, i.key, request, answer from record.idempotency i
         join unnest($2::text[], $3::text[]) as asked(principal, key) using (principal, key)
       where framework = $1 and at > now() - interval '7 days'`,
      [this.framework, submissions.map(s => s.principal), submissions.map(s => s.idempotencyKey)],
    );
    // The database keeps no order of names; the first answer had this one.
    for (const { principal, key, request, answer } of rows)
      this.found.set(`${principal} ${key}`, {
        request,
        answer: answer.map(({ position, act, at, subject }) => ({ position, act, at, subject })),
      });
  }

  find(submission: Submission): Outcome | undefined {
    const found = this.found.get(`${submission.principal} ${submission.idempotencyKey}`);
    if (!found) return undefined;
    if (this.digest(submission).equals(found.request)) return found.answer;
    return {
      ...refusal('state', 'idempotency-key-reused', 'An idempotency key stands for one request only.', {
        field: 'Idempotency-Key',
      }),
      index: 0,
    };
  }

  /** In the acts' own transaction: the key is kept exactly when they are. */
  async keep(submission: Submission, answer: readonly Performed[]): Promise<void> {
    const { principal, idempotencyKey } = submission;
    if (idempotencyKey === undefined) return;
    const request = this.digest(submission);
    this.found.set(`${principal} ${idempotencyKey}`, { request, answer });
    await this.client.query(
      `insert into record.idempotency (framework, principal, key, request, answer) values ($1, $2, $3, $4, $5)
       on conflict (framework, principal, key) do update set request = excluded.request, answer = excluded.answer, at = now()`,
      [this.framework, principal, idempotencyKey, request, JSON.stringify(answer)],
    );
  }

  private digest({ acts }: Submission): Buffer {
    try {
      return createHmac('sha256', this.secret).update(canonical(acts)).digest();
    } catch {
      // What has no canonical form was never accepted, so it equals no request that was.
      return Buffer.alloc(0);
    }
  }
}
