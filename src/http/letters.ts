import type { EventKind } from '../access/accounts.ts';
import { accountWords } from '../access/words.ts';
import type { Door } from './doors.ts';

/** Notes a change of how an account signs in, and writes to its owner about it: whoever did not do it learns of it. */
export async function tellOwner(door: Door, kind: EventKind, of = door.account): Promise<void> {
  if (!of) return;
  await door.instance.access.accounts.tell(of.user, kind);
  const { subject, text } = accountWords[door.language].letters.changed;
  void door.post?.mail
    .send({
      to: of.email,
      subject,
      text: text(accountWords[door.language].events[kind], `${door.post.address}/account`),
    })
    .catch((fault: Error) => door.log?.(`A letter was not sent: ${fault.message.split('\n')[0]}`));
}
