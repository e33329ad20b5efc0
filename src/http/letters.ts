import type { EventKind } from '../access/accounts.ts';
import { doorLetter } from '../letters/door-letters.ts';
import type { Door } from './doors.ts';

/** Notes a change of how an account signs in, and writes to its owner about it: whoever did not do it learns of it. */
export async function tellOwner(door: Door, kind: EventKind, of = door.account): Promise<void> {
  if (!of) return;
  await door.instance.access.accounts.tell(of.user, kind);
  const { outbox, address } = door.post ?? {};
  if (outbox && address !== undefined)
    await outbox.order([
      doorLetter('account-changed', { email: of.email, language: door.language, address, event: kind }),
    ]);
}
