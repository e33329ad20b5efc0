import { type Rule, voices } from '../../../record/authorise.ts';
import type { Author } from '../../../record/body.ts';
import type { AlertsActs } from '../slice.ts';

const issuers = ['secretariat-officer', ...voices] as const;
const ofIssuer =
  'A party alerts the others, and the secretariat all of them; the party that issued an alert, or the secretariat, goes on with it.';

/** Whoever represents a party answers in that party's name alone. */
function inOwnName({ capacity, party }: Author, { by }: { readonly by?: string }): boolean {
  return capacity === 'secretariat-officer' || by === party;
}

const inName = {
  capacities: issuers,
  because: 'A party answers for itself alone; the secretariat records what it was told by telephone.',
  where: inOwnName,
};

const webhooks = {
  capacities: issuers,
  because: 'A party says where it wants messages sent to, the secretariat for those who have nobody here.',
} as const;

const moderators = {
  capacities: ['secretariat-officer', 'chair', 'rapporteur'],
  because: 'Who moderates says how things stand: the secretariat, the chair, or a rapporteur for them.',
} as const;

export const rules: Readonly<Record<AlertsActs[keyof AlertsActs]['name'], Rule>> = {
  'alerts.issue': { capacities: issuers, because: ofIssuer, source: 'docs/acts/alerts.issue.md' },
  'alerts.update': { capacities: issuers, because: ofIssuer, source: 'docs/acts/alerts.update.md' },
  'alerts.cancel': { capacities: issuers, because: ofIssuer, source: 'docs/acts/alerts.cancel.md' },
  'alerts.summarise': { ...moderators, source: 'docs/acts/alerts.summarise.md' },
  'alerts.close': { ...moderators, source: 'docs/acts/alerts.close.md' },
  'alerts.deadline-passed': {
    capacities: ['clock'],
    because: 'The clock alone says that a time is over.',
    source: 'docs/acts/alerts.deadline-passed.md',
    where: ({ party, credential }: Author) => party === null && credential === null,
  },
  'alerts.register-webhook': { ...webhooks, source: 'docs/acts/alerts.register-webhook.md' },
  'alerts.end-webhook': { ...webhooks, source: 'docs/acts/alerts.end-webhook.md' },
  'alerts.acknowledge': { ...inName, source: 'docs/acts/alerts.acknowledge.md' },
  'alerts.report-error': { ...inName, source: 'docs/acts/alerts.report-error.md' },
};
