import type { Visitor } from '../../src/access/access.ts';
import { inRoom, showPage } from '../../src/http/pages.tsx';
import type { Instance } from '../../src/instance.ts';
import { claimsOf } from '../../src/record/audience.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import type { Language } from '../../src/words/language.ts';
import type { Persona, World } from './world.ts';

/**
 * A page of the test framework as the public reads it, or a persona, in the form that its address asks for; undefined
 * where there is none.
 */
export async function showAddress(
  world: World,
  address: string,
  language: Language = 'en',
  as?: Persona,
): Promise<string | undefined> {
  await world.heads.start();
  const url = new URL(`http://host${address}`);
  const instance = { store: world.store, record: world.record, heads: world.heads } as Instance;
  const author = as === undefined ? null : world.authorOf(as);
  const visitor: Visitor | undefined = author
    ? { framework: world.framework, author, claims: claimsOf(author), label: '', exercise: false, principal: 'test' }
    : undefined;
  const shown = await inRoom(instance, world.framework, url.searchParams, language, visitor, room =>
    showPage(room, url.pathname, url.searchParams, [], false, 'http://127.0.0.1'),
  );
  if (isRefusal(shown)) return undefined;
  return typeof shown.body === 'string' ? shown.body : Buffer.from(await shown.body.make()).toString();
}
