import { type Rule, speaksForParty, voices } from '../../../record/authorise.ts';
import type { Author } from '../../../record/body.ts';
import type { NewsroomActs } from '../slice.ts';

const publishers = ['spokesperson', 'secretariat-officer', 'compiler'] as const;
const clearers = ['clearing-officer', 'secretariat-officer', 'compiler'] as const;

const publishing = {
  capacities: publishers,
  because: 'A spokesperson or the secretariat speaks to the public; a compiler does so in a framework of examples.',
};

const clearing = {
  capacities: clearers,
  because:
    'A text is answered for by the secretariat and its clearing officer, and a compiled one by its compiler; a party’s clearing officer clears for the party.',
  where: notForAParty,
};

export const rules: Readonly<Record<NewsroomActs[keyof NewsroomActs]['name'], Rule>> = {
  'newsroom.draft-release': { ...publishing, source: 'docs/acts/newsroom.draft-release.md' },
  'newsroom.clear-release': { ...clearing, source: 'docs/acts/newsroom.clear-release.md' },
  'newsroom.clear-for-party': {
    capacities: ['spokesperson', 'secretariat-officer', 'compiler', ...voices, 'clearing-officer'],
    because: 'A party clears for itself; whoever writes the release records what a party answered.',
    source: 'docs/acts/newsroom.clear-for-party.md',
    where: (author, input: { readonly party: string }) =>
      (!speaksForParty(author) && author.capacity !== 'clearing-officer') || input.party === author.party,
  },
  'newsroom.schedule-release': { ...publishing, source: 'docs/acts/newsroom.schedule-release.md' },
  'newsroom.hold-release': {
    capacities: [...publishers, 'clearing-officer'],
    where: notForAParty,
    because: 'Whoever may schedule or clear a release may stop it.',
    source: 'docs/acts/newsroom.hold-release.md',
  },
  'newsroom.publish-release': { ...publishing, source: 'docs/acts/newsroom.publish-release.md' },
  'newsroom.release-scheduled': {
    capacities: ['clock'],
    because: 'The clock alone keeps a release instant; a person publishes.',
    source: 'docs/acts/newsroom.release-scheduled.md',
    where: ({ party, credential }) => party === null && credential === null,
  },
  'newsroom.give-embargo-access': { ...publishing, source: 'docs/acts/newsroom.give-embargo-access.md' },
  'newsroom.lift-embargo': { ...publishing, source: 'docs/acts/newsroom.lift-embargo.md' },
  'newsroom.record-breach': { ...publishing, source: 'docs/acts/newsroom.record-breach.md' },
  'newsroom.correct-release': {
    capacities: clearers,
    where: notForAParty,
    because: 'A correction is public at once, so it is made by those who may clear a text.',
    source: 'docs/acts/newsroom.correct-release.md',
  },
  'newsroom.withdraw-release': {
    capacities: [...clearers, 'spokesperson'],
    where: notForAParty,
    because: 'Whoever may clear or publish a release may withdraw it.',
    source: 'docs/acts/newsroom.withdraw-release.md',
  },
  'newsroom.link-cutting': {
    capacities: [...publishers, 'rapporteur'],
    because: 'Those who follow the news for the framework link what others report.',
    source: 'docs/acts/newsroom.link-cutting.md',
  },
};

/** What a party's clearing officer answers for is that party's own word; the framework's are the secretariat's. */
function notForAParty({ capacity, party }: Author): boolean {
  return capacity !== 'clearing-officer' || party === null;
}
