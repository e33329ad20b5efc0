import type { Step } from '../example.ts';

/** One act of the compiler. What is null or absent no source says, and is left out. */
export function act(name: string, body: object, on?: string | null, more: Partial<Step> = {}): Step {
  return { by: 'compiler', act: name, body: known(body), on, ...more };
}

export function known(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== null && held !== undefined));
}

export const en = (text: string | null | undefined) => (text === null || text === undefined ? null : { en: text });
