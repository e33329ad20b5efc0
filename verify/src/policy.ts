import { parseDecimal } from './checkpoint.ts';
import { parseVerifierKey, TEXT_LIMIT, type VerifierKey } from './note.ts';
import { type Result, right, wrong } from './result.ts';

type Rule = { readonly key: VerifierKey } | { readonly needed: number; readonly members: readonly string[] };

/** C2SP tlog-policy. Names in it are its own: they only tie the quorum to the keys. */
export interface Policy {
  readonly logs: readonly VerifierKey[];
  /** By name: a witness's key, or a group's threshold and members. Only earlier names are members of later ones. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** Null where the policy asks for no witness. */
  readonly quorum: string | null;
}

export function parsePolicy(bytes: Buffer): Result<Policy> {
  if (bytes.length > TEXT_LIMIT) return wrong('it is longer than 1 MiB');
  // The specification treats names as opaque octets, so the file is read as octets.
  const text = bytes.toString('latin1');
  // oxlint-disable-next-line no-control-regex -- The specification forbids exactly these.
  if (/[\x00-\x08\x0b-\x1f\x7f]/.test(text)) return wrong('it holds a control character');
  if (text !== '' && !text.endsWith('\n')) return wrong('its last line does not end with a newline');
  const draft = new Draft();
  for (const [number, line] of text.split('\n').entries()) {
    const words = line.split(/[ \t]+/).filter(word => word !== '');
    if (words.length === 0 || words[0]?.startsWith('#')) continue;
    const refusal = draft.add(words);
    if (refusal !== null) return wrong(`line ${number + 1}: ${refusal}`);
  }
  return draft.quorum === undefined ? wrong('it has no quorum line') : right({ ...draft, quorum: draft.quorum });
}

/** Whether witnesses with these names suffice. One pass: a group's members stand before it. */
export function quorumMet(policy: Policy, witnesses: ReadonlySet<string>): boolean {
  if (policy.quorum === null) return true;
  const met = new Set<string>();
  for (const [name, rule] of policy.rules) {
    const enough = 'key' in rule ? witnesses.has(name) : rule.members.filter(m => met.has(m)).length >= rule.needed;
    if (enough) met.add(name);
  }
  return met.has(policy.quorum);
}

class Draft {
  readonly logs: VerifierKey[] = [];
  readonly rules = new Map<string, Rule>();
  quorum: string | null | undefined;
  readonly #keys = new Set<string>();
  readonly #members = new Set<string>();

  add(words: readonly string[]): string | null {
    const [verb, ...rest] = words;
    if (verb === 'log') return this.#log(rest);
    if (verb === 'witness') return this.#witness(rest);
    if (verb === 'group') return this.#group(rest);
    if (verb === 'quorum') return this.#quorum(rest);
    return 'it begins with none of log, witness, group, quorum';
  }

  #log([vkey, ...rest]: readonly string[]): string | null {
    if (vkey === undefined || rest.length > 1) return 'a log has a key and at most a URL';
    const key = this.#key('log', vkey, 1);
    if (typeof key === 'string') return key;
    this.logs.push(key);
    return null;
  }

  #witness([name, vkey, ...rest]: readonly string[]): string | null {
    if (name === undefined || vkey === undefined || rest.length > 1) {
      return 'a witness has a name, a key and at most a URL';
    }
    const key = this.#key('witness', vkey, 4);
    if (typeof key === 'string') return key;
    return this.#define(name, { key });
  }

  #group([name, threshold, ...members]: readonly string[]): string | null {
    if (name === undefined || threshold === undefined || members.length === 0) {
      return 'a group has a name, a number and members';
    }
    const words = new Map([
      ['any', 1],
      ['all', members.length],
    ]);
    const needed = words.get(threshold) ?? parseDecimal(threshold) ?? 0;
    if (needed < 1 || needed > members.length) return 'a group needs at least one and at most all of its members';
    for (const member of members) {
      if (!this.rules.has(member)) return 'a group names a member that no earlier line defines';
      if (this.#members.has(member)) return 'a name is a member twice';
      this.#members.add(member);
    }
    return this.#define(name, { needed, members });
  }

  #quorum([name, ...rest]: readonly string[]): string | null {
    if (name === undefined || rest.length > 0) return 'a quorum is one name';
    if (this.quorum !== undefined) return 'there is a second quorum line';
    if (name !== 'none' && !this.rules.has(name)) return 'the quorum is a name that no earlier line defines';
    this.quorum = name === 'none' ? null : name;
    return null;
  }

  #define(name: string, rule: Rule): string | null {
    if (name === 'none' || this.rules.has(name)) return 'its name is taken';
    this.rules.set(name, rule);
    return null;
  }

  #key(role: string, vkey: string, type: number): VerifierKey | string {
    const key = parseVerifierKey(Buffer.from(vkey, 'latin1').toString('utf8'));
    if (!key.ok) return `the key is refused: ${key.wrong}`;
    if (key.value.type !== type) return `a ${role} needs a key of type ${type}`;
    const identity = `${role} ${key.value.raw.toString('hex')}`;
    if (this.#keys.has(identity)) return `a ${role} with the same key stands above`;
    this.#keys.add(identity);
    return key.value;
  }
}
