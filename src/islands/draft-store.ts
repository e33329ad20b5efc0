/** A draft as the browser keeps it. */
export interface StoredDraft {
  readonly id: string;
  /** The version that the server has of it; 0: none. */
  readonly version: number;
  content: Readonly<Record<string, string>>;
}

/**
 * What one person wrote at one place and has not sent: in the browser's own store, under the person's id, until it is
 * sent or the person signs out. Another tab may write at the same time, so each draft lies under a key of its own.
 */
export class DraftStore {
  /** False where the browser keeps nothing, or nothing more: then what is written lives as long as the page. */
  lasts = true;
  private readonly all: string;
  private readonly place: string;
  private readonly local: Storage | undefined;
  private readonly memory = new Map<string, string>();

  constructor(person: string, place: string) {
    this.all = `comity ${person} `;
    this.place = `${this.all}${place} `;
    try {
      this.local = localStorage;
    } catch {
      this.lasts = false;
    }
  }

  private keys(): string[] {
    return [...new Set([...Object.keys(this.local ?? {}), ...this.memory.keys()])];
  }

  private read(key: string): StoredDraft | undefined {
    const text = this.memory.get(key) ?? this.local?.getItem(key);
    return text ? (JSON.parse(text) as StoredDraft) : undefined;
  }

  private write(key: string, draft: StoredDraft): void {
    const text = JSON.stringify(draft);
    this.memory.set(key, text);
    try {
      this.local?.setItem(key, text);
      if (this.local) this.memory.delete(key);
    } catch {
      this.lasts = false;
    }
  }

  private remove(key: string): void {
    this.local?.removeItem(key);
    this.memory.delete(key);
  }

  keepTyping(draft: StoredDraft): void {
    this.write(`${this.place}typing ${draft.id}`, draft);
  }

  endTyping(id: string): void {
    this.remove(`${this.place}typing ${id}`);
  }

  /** What was being typed when a page here was last closed: the draft of this id, else any. */
  typing(id?: string): StoredDraft | undefined {
    const before = `${this.place}typing `;
    if (id !== undefined) return this.read(before + id);
    return this.keys()
      .filter(key => key.startsWith(before))
      .map(key => this.read(key))
      .find(draft => draft !== undefined);
  }

  /** From being typed to waiting for the server. What already waits under this id and says something else stays. */
  queue(draft: StoredDraft): void {
    const key = (at: number) => `${this.place}waiting ${String(at).padStart(15, '0')} ${draft.id}`;
    this.write(key(Date.now()), draft);
    this.endTyping(draft.id);
  }

  /** In the order in which they were written. */
  waiting(): StoredDraft[] {
    return this.waitingKeys().flatMap(key => this.read(key) ?? []);
  }

  private waitingKeys(id = ''): string[] {
    return this.keys()
      .filter(key => key.startsWith(`${this.place}waiting `) && key.endsWith(id))
      .sort();
  }

  /** Takes a waiting draft back to be changed; the last that was said under its id. */
  takeBack(id: string): StoredDraft | undefined {
    const keys = this.waitingKeys(id);
    const draft = keys.map(key => this.read(key)).at(-1);
    for (const key of keys) this.remove(key);
    return draft;
  }

  /** The server has it. What else was written under its id goes on from the version that the server has now. */
  sent(draft: StoredDraft, version: number): void {
    const said = JSON.stringify(draft);
    for (const key of [...this.waitingKeys(draft.id), `${this.place}typing ${draft.id}`]) {
      const kept = this.read(key);
      if (!kept) continue;
      if (JSON.stringify(kept) === said && !key.includes('typing')) this.remove(key);
      else this.write(key, { ...kept, version });
    }
  }

  /** All that this person has in this browser, at every place. */
  clear(): void {
    for (const key of this.keys()) if (key.startsWith(this.all)) this.remove(key);
  }
}
