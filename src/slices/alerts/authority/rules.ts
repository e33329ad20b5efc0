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

export const rules: Readonly<Record<AlertsActs[keyof AlertsActs]['name'], Rule>> = {
  'alerts.issue': { capacities: issuers, because: ofIssuer, source: 'docs/acts/alerts.issue.md' },
  'alerts.update': { capacities: issuers, because: ofIssuer, source: 'docs/acts/alerts.update.md' },
  'alerts.cancel': { capacities: issuers, because: ofIssuer, source: 'docs/acts/alerts.cancel.md' },
  'alerts.acknowledge': { ...inName, source: 'docs/acts/alerts.acknowledge.md' },
  'alerts.report-error': { ...inName, source: 'docs/acts/alerts.report-error.md' },
};
