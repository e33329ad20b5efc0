import { type Rule, speaksForParty, voices } from '../../../record/authorise.ts';
import type { Author } from '../../../record/body.ts';
import type { ActivitiesActs } from '../slice.ts';

const tellers = ['compiler', 'secretariat-officer', 'chair', ...voices] as const;

/** That a party tells of its own activities alone, each act decides: it sees who hosts. */
const telling = {
  capacities: tellers,
  because:
    'The secretariat or the chair tells of every activity, a party of one that it hosts; a compiler tells what sources say.',
};

export const rules: Readonly<Record<ActivitiesActs[keyof ActivitiesActs]['name'], Rule>> = {
  'activities.register': {
    capacities: tellers,
    because:
      'The secretariat or the chair registers an activity, a party one that it hosts; a compiler one that sources tell of.',
    source: 'docs/acts/activities.register.md',
    where: (author: Author, { hosts = [] }: { readonly hosts?: readonly string[] }) =>
      !speaksForParty(author) || hosts.includes(author.party ?? ''),
  },
  'activities.announce': { ...telling, source: 'docs/acts/activities.announce.md' },
  'activities.record-facts': { ...telling, source: 'docs/acts/activities.record-facts.md' },
  'activities.state-phase': { ...telling, source: 'docs/acts/activities.state-phase.md' },
  'activities.record-participation': { ...telling, source: 'docs/acts/activities.record-participation.md' },
  'activities.record-figures': { ...telling, source: 'docs/acts/activities.record-figures.md' },
  'activities.record-lesson': { ...telling, source: 'docs/acts/activities.record-lesson.md' },
  'activities.link': { ...telling, source: 'docs/acts/activities.link.md' },
};
