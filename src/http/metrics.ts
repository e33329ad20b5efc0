import type { Instance } from '../instance.ts';
import { mailState } from '../mail/examine-mail.ts';
import { webhookState } from '../webhooks/deliveries.ts';

/** Counters of this process, as Prometheus reads them (text format 0.0.4). */
export class Metrics {
  private readonly requests = new Map<string, number>();
  private readonly seconds = new Map<string, number>();
  cachedPages = 0;

  count(kind: string, status: number, milliseconds: number): void {
    const labels = `kind="${kind}",status="${status}"`;
    this.requests.set(labels, (this.requests.get(labels) ?? 0) + 1);
    this.seconds.set(kind, (this.seconds.get(kind) ?? 0) + milliseconds / 1000);
  }

  async text({ heads, store }: Pick<Instance, 'heads' | 'store'>): Promise<string> {
    const lines = ['# HELP comity_requests_total Answers given.', '# TYPE comity_requests_total counter'];
    for (const [labels, value] of this.requests) lines.push(`comity_requests_total{${labels}} ${value}`);
    lines.push(
      '# HELP comity_request_seconds_total Time spent on answers.',
      '# TYPE comity_request_seconds_total counter',
    );
    for (const [kind, value] of this.seconds)
      lines.push(`comity_request_seconds_total{kind="${kind}"} ${value.toFixed(6)}`);
    lines.push(
      '# HELP comity_cached_pages_total Pages answered from memory.',
      '# TYPE comity_cached_pages_total counter',
    );
    lines.push(`comity_cached_pages_total ${this.cachedPages}`);
    lines.push('# HELP comity_log_size Entries of each log.', '# TYPE comity_log_size gauge');
    for (const { framework, size } of await heads.list())
      lines.push(`comity_log_size{framework="${framework}"} ${size}`);
    const { waiting, taken, needless, failed, doubtful, oldest, unread } = await mailState(store);
    lines.push('# HELP comity_letters Letters by what became of them.', '# TYPE comity_letters gauge');
    for (const [state, count] of Object.entries({ waiting, taken, needless, failed }))
      lines.push(`comity_letters{state="${state}"} ${count}`);
    for (const [name, help, value] of [
      ['doubtful', 'Letters that may have come twice.', doubtful],
      ['oldest_seconds', 'Since when the oldest letter that is due has waited.', oldest.toFixed(0)],
      ['unread_entries', 'Entries that were not read for letters yet.', unread],
    ])
      lines.push(
        `# HELP comity_letters_${name} ${help}`,
        `# TYPE comity_letters_${name} gauge`,
        `comity_letters_${name} ${value}`,
      );
    const { attempts, failing, delivered, givenUp, ...calls } = await webhookState(store);
    lines.push('# HELP comity_webhooks Messages for webhooks by what became of them.', '# TYPE comity_webhooks gauge');
    for (const [state, count] of Object.entries({ waiting: calls.waiting, delivered, given_up: givenUp }))
      lines.push(`comity_webhooks{state="${state}"} ${count}`);
    for (const [name, type, help, value] of [
      ['attempts_total', 'counter', 'Calls of webhooks, over all processes.', attempts],
      ['failing', 'gauge', 'Messages that wait after a call that failed.', failing],
    ])
      lines.push(
        `# HELP comity_webhooks_${name} ${help}`,
        `# TYPE comity_webhooks_${name} ${type}`,
        `comity_webhooks_${name} ${value}`,
      );
    lines.push('# HELP comity_resident_bytes Memory of this process.', '# TYPE comity_resident_bytes gauge');
    lines.push(`comity_resident_bytes ${process.memoryUsage.rss()}`);
    return `${lines.join('\n')}\n`;
  }
}
