import type { Language } from '../words/language.ts';
import type { EventKind } from './accounts.ts';
import type { Digest } from './correspondents.ts';
import type { ProviderRefusal } from './providers.ts';

import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

/** What people read where they sign in, are invited, and choose under what they act. */
export interface AccountWords {
  readonly byMail: string;
  readonly byMailHelp: string;
  readonly email: string;
  readonly sendLink: string;
  readonly sent: string;
  readonly sentText: string;
  readonly noMail: string;
  readonly example: string;
  readonly confirmLede: string;
  readonly invitation: string;
  readonly invitedAs: (what: string, framework: string) => string;
  readonly invitedText: (email: string) => string;
  readonly accept: string;
  readonly acceptAs: (name: string) => string;
  readonly staleInvitation: string;
  readonly acting: string;
  readonly actingLede: string;
  readonly actAs: (what: string) => string;
  readonly choose: string;
  readonly change: string;
  readonly noRight: (framework: string) => string;
  readonly capacityFor: (capacity: string, party: string) => string;
  readonly desk: {
    readonly title: string;
    readonly none: string;
    readonly actsHere: string;
    readonly asked: string;
    readonly nothingAsked: string;
    readonly kinds: Readonly<
      Record<'clear' | 'correct' | 'answer' | 'decide' | 'register' | 'confirm' | 'acknowledge' | 'write', string>
    >;
    readonly by: (when: string) => string;
    readonly passed: (when: string) => string;
    readonly drafts: string;
    readonly notes: (count: number) => string;
    readonly changed: string;
    readonly nothingChanged: string;
    readonly more: string;
    readonly zone: string;
    readonly zoneHelp: string;
    readonly ofFramework: string;
    readonly keepZone: string;
  };
  readonly office: {
    /** On the desk. */
    readonly way: string;
    readonly title: (office: string) => string;
    readonly lede: string;
    readonly held: string;
    readonly yours: string;
    readonly standsIn: string;
    readonly bureau: string;
    readonly from: string;
    readonly until: string;
    readonly stands: string;
    readonly drafts: string;
    readonly noDrafts: string;
    readonly acts: string;
    readonly noActs: string;
    readonly under: (credential: string) => string;
    readonly earlier: string;
    readonly others: string;
  };
  readonly passkey: string;
  readonly passkeyHelp: string;
  readonly usePasskey: string;
  readonly passkeyElsewhere: string;
  readonly events: Readonly<Record<EventKind, string>>;
  readonly account: {
    readonly title: string;
    readonly ofExample: string;
    readonly passkeys: string;
    readonly passkeysHelp: string;
    readonly passkeyOf: (when: string) => string;
    readonly addPasskey: string;
    readonly passkeyFailed: string;
    readonly remove: string;
    readonly code: string;
    readonly codeHelp: string;
    readonly codeOn: string;
    readonly startCode: string;
    readonly codeSecret: string;
    readonly codeSpare: string;
    readonly codeLabel: string;
    readonly codeLabelHelp: string;
    readonly confirmCode: string;
    readonly sessions: string;
    readonly via: Readonly<Record<'link' | 'invitation' | 'passkey' | 'provider', string>>;
    readonly thisOne: string;
    readonly endSession: string;
    readonly events: string;
    readonly mail: {
      readonly title: string;
      readonly lede: string;
      readonly office: string;
      readonly officeHelp: string;
      readonly yes: string;
      readonly no: string;
      readonly digest: string;
      readonly digestHelp: string;
      readonly digests: Readonly<Record<Digest, string>>;
      readonly language: string;
      readonly languageHelp: string;
      readonly ofFramework: string;
      readonly keep: string;
      readonly stop: Readonly<Record<'letters' | 'digest', string>>;
      readonly stopNow: string;
      readonly stopped: Readonly<Record<'letters' | 'digest', string>>;
      readonly again: string;
    };
    readonly calendar: {
      readonly title: string;
      readonly lede: string;
      readonly make: string;
      readonly anew: string;
      readonly end: string;
      readonly madeAt: (when: string) => string;
      readonly readAt: (when: string) => string;
      readonly neverRead: string;
      readonly shownOnce: string;
    };
  };
  readonly authority: {
    readonly title: string;
    readonly lede: string;
    readonly act: string;
    readonly may: string;
    readonly why: string;
    readonly narrowed: string;
  };
  readonly people: {
    readonly title: string;
    readonly lede: string;
    readonly empty: string;
    readonly capacity: string;
    readonly access: string;
    readonly given: string;
    readonly invited: string;
    readonly none: string;
    readonly do: string;
    readonly withdraw: (name: string) => string;
    readonly renew: string;
    readonly wasRenewed: string;
    readonly end: string;
    readonly invite: string;
    readonly inviteLede: string;
    readonly name: string;
    readonly nameHelp: string;
    readonly emailHelp: string;
    readonly credential: string;
    readonly newCredential: string;
    readonly newCredentialLede: string;
    readonly send: string;
    /** Drafts of people who no longer act. */
    readonly left: string;
    readonly leftLede: string;
    readonly wasSent: string;
    readonly wasWithdrawn: string;
    readonly since: (day: string) => string;
  };
  readonly programs: Readonly<
    Record<
      | 'title'
      | 'lede'
      | 'none'
      | 'name'
      | 'nameHelp'
      | 'acts'
      | 'actsHelp'
      | 'readsOnly'
      | 'noActs'
      | 'until'
      | 'used'
      | 'never'
      | 'makeToken'
      | 'entrust'
      | 'entrustLede'
      | 'once'
      | 'dismissed',
      string
    >
  > & { readonly dismiss: (name: string) => string };
  readonly providers: {
    readonly signIn: string;
    readonly signInHelp: string;
    readonly signInWith: (name: string) => string;
    readonly goingOn: (host: string) => string;
    readonly goOn: string;
    readonly title: string;
    readonly lede: string;
    readonly none: string;
    readonly add: string;
    readonly addLede: string;
    readonly fields: Readonly<
      Record<
        'party' | 'name' | 'issuer' | 'clientId' | 'clientSecret',
        { readonly label: string; readonly help?: string }
      >
    >;
    readonly used: string;
    readonly refused: string;
    readonly why: (refused: ProviderRefusal | null) => string;
    readonly demand: string;
    readonly lift: string;
    readonly isDemanded: string;
    readonly demandHelp: string;
    readonly demandedBy: (party: string) => string;
    readonly remove: (name: string) => string;
    readonly done: string;
    readonly through: (name: string) => string;
    readonly tie: (name: string) => string;
    readonly tieHelp: string;
  };
  readonly letters: {
    readonly peopleChanged: { readonly subject: string; readonly text: (link: string) => string };
    readonly changed: { readonly subject: string; readonly text: (what: string, link: string) => string };
    readonly signIn: { readonly subject: string; readonly text: (link: string) => string };
    readonly invitation: {
      readonly subject: (framework: string) => string;
      readonly text: (what: string, framework: string, link: string) => string;
    };
  };
}

export const accountWords: Readonly<Record<Language, AccountWords>> = { en, ko };
