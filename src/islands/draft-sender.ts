import type { DraftStore, StoredDraft } from './draft-store.ts';

export interface Standing {
  /** Why drafts wait; undefined while nothing stands in the way. */
  readonly problem?: 'waiting' | 'signedOut' | 'somebodyElse' | 'mayNot' | undefined;
  /** What the server said of drafts that it did not take. */
  readonly refused: ReadonlyMap<string, string>;
  /** The versions that drafts have now, of those sent in this round. */
  readonly now: ReadonlyMap<string, number>;
  readonly sent: boolean;
}

const soonest = 1000;
const latest = 15_000;

/** Sends what waits, one after another, as often as it takes. */
export class DraftSender {
  hasSent = false;
  private readonly form: HTMLFormElement;
  private readonly person: string;
  private readonly store: DraftStore;
  private readonly tell: (standing: Standing) => void;
  private readonly refused = new Map<string, string>();
  standing: Standing = { refused: this.refused, now: new Map(), sent: false };
  private running: Promise<void> | undefined;
  private again = false;
  private pause = soonest;
  private timer = 0;

  constructor(form: HTMLFormElement, person: string, store: DraftStore, tell: (standing: Standing) => void) {
    this.form = form;
    this.person = person;
    this.store = store;
    this.tell = tell;
    addEventListener('online', () => void this.send());
    document.addEventListener('visibilitychange', () => document.hidden || void this.send());
  }

  /** Resolves when all has been sent that can be. */
  send(): Promise<void> {
    this.again = true;
    this.running ??= this.run().finally(() => (this.running = undefined));
    return this.running;
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    const now = new Map<string, number>();
    let problem: Standing['problem'];
    while (this.again && problem === undefined) {
      this.again = false;
      for (const draft of this.store.waiting()) {
        problem = await this.post(draft, now);
        if (problem !== undefined) break;
      }
    }
    if (problem === undefined) this.pause = soonest;
    else {
      this.timer = setTimeout(() => void this.send(), this.pause);
      this.pause = Math.min(this.pause * 2, latest);
    }
    this.hasSent ||= now.size > 0;
    this.standing = { problem, refused: this.refused, now, sent: now.size > 0 };
    this.tell(this.standing);
  }

  private async post(draft: StoredDraft, now: Map<string, number>, renewed = false): Promise<Standing['problem']> {
    const body = new URLSearchParams({
      ...draft.content,
      _csrf: this.csrf.value,
      _do: 'keep',
      _id: draft.id,
      _version: String(draft.version),
    });
    const answer = await ask(this.form.action, { method: 'POST', body });
    if (!answer || answer.status >= 500) return 'waiting';
    if (answer.status === 401) return 'signedOut';
    const said = (await answer.json().catch(() => ({}))) as {
      id?: string;
      version?: number;
      title?: string;
      code?: string;
    };
    if (answer.ok) {
      this.refused.delete(draft.id);
      const version = said.id === draft.id ? (said.version ?? draft.version) : draft.version;
      this.store.sent(draft, version);
      now.set(draft.id, version);
      return undefined;
    }
    if (answer.status === 403) {
      if (said.code !== 'wrong-form') return 'mayNot';
      return renewed ? 'mayNot' : ((await this.renew()) ?? this.post(draft, now, true));
    }
    this.refused.set(draft.id, said.title ?? answer.statusText);
    return undefined;
  }

  private get csrf(): HTMLInputElement {
    return this.form.elements.namedItem('_csrf') as HTMLInputElement;
  }

  /** After signing in again, the forms of this page are another session's: asks for what this one's carry. */
  private async renew(): Promise<Standing['problem']> {
    const url = new URL(this.form.action);
    const answer = await ask(`${url.pathname}.json${url.search}`);
    if (!answer || answer.status >= 500) return 'waiting';
    if (!answer.ok) return answer.status === 401 ? 'signedOut' : 'mayNot';
    const { person, csrf } = (await answer.json()) as { person: string; csrf: string };
    if (person !== this.person) return 'somebodyElse';
    for (const field of document.querySelectorAll<HTMLInputElement>('input[name="_csrf"], input[name="csrf"]'))
      field.value = csrf;
    return undefined;
  }
}

/** Undefined: nobody answered. */
function ask(url: string, request: RequestInit = {}): Promise<Response | undefined> {
  const headers = { accept: 'application/json' };
  return fetch(url, { ...request, headers, signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
}
