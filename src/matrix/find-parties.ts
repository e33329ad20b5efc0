import type { Party } from '../slices/parties/derived/parties.ts';

/** Finds parties by code and by every name that the record has of them, and by what the mapping calls them. */
export class PartyFinder {
  readonly #codes = new Map<string, string>();

  constructor(parties: readonly Party[], called: Readonly<Record<string, string>>) {
    for (const { code, names } of parties) {
      this.#codes.set(plainName(code), code);
      for (const form of Object.values(names)) for (const name of Object.values(form)) this.#learn(name, code);
    }
    for (const [name, code] of Object.entries(called)) this.#codes.set(plainName(name), code);
  }

  /** A name that two parties bear finds neither. */
  #learn(name: string, code: string): void {
    const plain = plainName(name);
    const other = this.#codes.get(plain);
    this.#codes.set(plain, other === undefined || other === code ? code : '');
  }

  /** The parties that a cell names, each once, and the names that are no party's. */
  find(cell: string): { readonly codes: readonly string[]; readonly unknown: readonly string[] } {
    const whole = this.#codes.get(plainName(cell));
    if (whole) return { codes: [whole], unknown: [] };
    const names = cell.split(/[;\n]/).flatMap(part => (this.#codes.get(plainName(part)) ? [part] : part.split(apart)));
    const codes = new Set<string>();
    const unknown = [];
    for (const name of names.map(part => part.trim()).filter(part => part !== '')) {
      const code = this.#codes.get(plainName(name));
      if (code) codes.add(code);
      else unknown.push(name);
    }
    return { codes: [...codes], unknown };
  }
}

const apart = /,|\/|·|、|\s&\s|\sand\s|\s및\s/i;

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’']/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replace(/^the /, '')
    .trim();
}
