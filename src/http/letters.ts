import type { EventKind, Session } from '../access/accounts.ts';
import { doorLetter } from '../letters/door-letters.ts';
import { readingNow } from '../slices/framework/derived/settings.ts';
import { credentialsOf } from '../slices/parties/derived/credentials.ts';
import { credentialsFor } from '../slices/parties/derived/party-credentials.ts';
import type { Door } from './doors.ts';

/** Notes a change of how an account signs in, and writes to its owner about it: whoever did not do it learns of it. */
export async function tellOwner(door: Door, kind: EventKind, of = door.account): Promise<void> {
  if (!of) return;
  await door.instance.access.accounts.tell(of.user, kind);
  await tellByLetter(door, kind, of.email);
  await tellAdministrators(door, of);
}

/** Whoever looks after a person's party learns that the person signs in by something else now, and looks who it was. */
async function tellAdministrators(
  { instance, post, language }: Door,
  of: Pick<Session, 'user' | 'email'>,
): Promise<void> {
  if (!post) return;
  const { accounts } = instance.access;
  for (const [framework, bound] of Map.groupBy(await accounts.personsOf(of.user), one => one.framework)) {
    const head = await instance.heads.find(framework);
    if (!head) continue;
    const reading = await readingNow(instance.store.public, head);
    const held = await credentialsOf(
      reading,
      bound.map(({ person }) => person),
    );
    const persons = new Set<string>();
    for (const party of new Set(held.flatMap(one => one.party ?? [])))
      for (const one of await credentialsFor(reading, party))
        if (one.capacity === 'party-administrator') persons.add(one.person);
    const given = (await accounts.accessOf(framework)).filter(
      ({ person, user }) => user !== null && persons.has(person),
    );
    const emails = new Set(given.map(({ email }) => email).filter(email => email !== of.email));
    await post.outbox.order(
      [...emails].map(email => doorLetter('people-changed', { email, language, address: post.address, framework })),
    );
  }
}

/** Writes to the owner of an account about a change that stands among what happened to it. */
export async function tellByLetter(door: Door, kind: EventKind, email: string): Promise<void> {
  const { outbox, address } = door.post ?? {};
  if (outbox && address !== undefined)
    await outbox.order([doorLetter('account-changed', { email, language: door.language, address, event: kind })]);
}
