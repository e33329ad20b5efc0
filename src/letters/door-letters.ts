import type { EventKind } from '../access/accounts.ts';
import { accountWords } from '../access/words.ts';
import type { Instance } from '../instance.ts';
import type { Letter } from '../mail/mail.ts';
import type { Order } from '../mail/outbox.ts';
import type { Language } from '../words/language.ts';

/** Letters of the door: they let somebody in, or say that the way in was changed. No wish stops them. */
export interface DoorLetters {
  readonly 'sign-in': { readonly email: string; readonly language: Language; readonly address: string };
  readonly invitation: {
    readonly email: string;
    readonly language: Language;
    readonly address: string;
    readonly framework: string;
    readonly person: string;
    /** In words: to act as what, and where. */
    readonly what: string;
    readonly where: string;
  };
  readonly 'account-changed': {
    readonly email: string;
    readonly language: Language;
    readonly address: string;
    readonly event: EventKind;
  };
  readonly 'people-changed': {
    readonly email: string;
    readonly language: Language;
    readonly address: string;
    readonly framework: string;
  };
}

const minutes = 60_000;
/** A link is good for so long from when it leaves, and who asks for one waits no longer. */
const week = 7 * 1440 * minutes;
const patient = { 'sign-in': 15 * minutes, invitation: week, 'account-changed': week, 'people-changed': week };

export function doorLetter<Kind extends keyof DoorLetters>(kind: Kind, about: DoorLetters[Kind]): Order {
  return {
    key: `${kind} ${crypto.randomUUID()}`,
    kind,
    about,
    until: new Date(Date.now() + patient[kind]).toISOString(),
  };
}

/** The secret of a link is made as it leaves, so that none waits in the database. */
export async function composeDoorLetter(
  { access: { accounts } }: Instance,
  kind: string,
  given: unknown,
): Promise<Omit<Letter, 'id'> | undefined> {
  switch (kind) {
    case 'sign-in': {
      const { email, language, address } = given as DoorLetters['sign-in'];
      const secret = await accounts.linkFor(email);
      if (secret === undefined) return undefined;
      const { subject, text } = accountWords[language].letters.signIn;
      return { to: email, language, subject, text: text(`${address}/sign-in/mail/${secret}`) };
    }
    case 'invitation': {
      const { email, language, address, framework, person, what, where } = given as DoorLetters['invitation'];
      const secret = await accounts.reinvite({ framework, person, email });
      if (secret === undefined) return undefined;
      const { subject, text } = accountWords[language].letters.invitation;
      return {
        to: email,
        language,
        subject: subject(where),
        text: text(what, where, `${address}/invitation/${secret}`),
      };
    }
    case 'account-changed': {
      const { email, language, address, event } = given as DoorLetters['account-changed'];
      const { subject, text } = accountWords[language].letters.changed;
      return { to: email, language, subject, text: text(accountWords[language].events[event], `${address}/account`) };
    }
    case 'people-changed': {
      const { email, language, address, framework } = given as DoorLetters['people-changed'];
      const { subject, text } = accountWords[language].letters.peopleChanged;
      return { to: email, language, subject, text: text(`${address}/f/${framework}/people#events`) };
    }
    default:
      throw new Error(`nobody writes letters of the kind ${kind}`);
  }
}
