import type { Visitor } from '../access/access.ts';
import type { Session } from '../access/accounts.ts';
import type { Instance } from '../instance.ts';
import type { Outbox } from '../mail/outbox.ts';
import type { Language } from '../words/language.ts';
import type { Script } from './assets.ts';

/** What the pages that belong to no framework work with: one request, its reader, and the house around it. */
export interface Door {
  readonly instance: Instance;
  readonly language: Language;
  readonly visitor: Visitor | undefined;
  readonly stylesheets: readonly string[];
  /** May people of the example sign in here? */
  readonly personas: boolean;
  /** The account that is signed in, whatever it may do where. */
  readonly account?: Session | undefined;
  /** How letters are ordered, and where their links lead; absent: nobody can be written to. */
  readonly post?: { readonly outbox: Outbox; readonly address: string } | undefined;
  /** The page of a framework from which they went to sign in; absent: to the desk. */
  readonly back?: string | undefined;
  /** The built scripts of an island. */
  readonly scripts?: ((island: string) => readonly Script[]) | undefined;
  /** One line for the operator. */
  readonly log?: ((line: string) => void) | undefined;
  /** Whose requests are counted together. */
  readonly client?: string | undefined;
}

export function html(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store', ...headers },
  });
}
