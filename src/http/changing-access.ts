import { type Refusal, refusal } from '../record/refusal.ts';
import type { Door } from './doors.ts';

const source = 'docs/how-to/sign-in.md';
const again = refusal(
  'right',
  'sign-in-again',
  'How one signs in is changed within a quarter of an hour of signing in.',
  { source },
);
export const throughProvider = refusal(
  'right',
  'through-provider',
  'A provider vouches for acting for its party; the account is changed by whoever signs in to it without one.',
  { source: 'docs/how-to/identity-providers.md' },
);
const strongerFirst = refusal(
  'right',
  'stronger-first',
  'Who has a passkey or a second factor gives and changes access with it: a letter alone stands for neither.',
  { source },
);

const fresh = 900_000;

/**
 * Whoever reads somebody's mail can open their link. So where an account has a passkey or a code, whoever gives or changes
 * access has shown one of them in this session. People of an example and tokens have no account.
 */
export async function showedTooLittle({ account, instance }: Door): Promise<Refusal | undefined> {
  if (!account || account.via === 'passkey' || account.confirmed) return undefined;
  const { factors } = instance.access.accounts;
  return (await factors.listPasskeys(account.user)).length > 0 || (await factors.hasCode(account.user))
    ? strongerFirst
    : undefined;
}

/** Why whoever is signed in may not change by what the account signs in; undefined: they may. Only its owner does, soon after signing in. */
export async function mayNotChangeAccount(door: Door): Promise<Refusal | undefined> {
  if (door.account?.provider) return throughProvider;
  if (!door.account || Date.now() - door.account.createdAt.getTime() > fresh) return again;
  return showedTooLittle(door);
}
