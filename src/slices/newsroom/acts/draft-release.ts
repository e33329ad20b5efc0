import { z } from 'zod';
import { findPictures } from '../../../files/files.ts';
import { act } from '../../../record/act.ts';
import { isRefusal } from '../../../record/refusal.ts';
import { missingSources } from '../../framework/derived/sources.ts';
import { listEditionsNamed } from '../../meetings/derived/editions.ts';
import { statementsAt } from '../../meetings/derived/statements-at.ts';
import { missingParties } from '../../parties/derived/parties.ts';
import { asAsked } from '../derived/content.ts';
import { findDraft } from '../derived/drafts.ts';
import {
  incompleteLanguage,
  lookedUp,
  notForThePublic,
  publishedAlready,
  releaseFields,
  releaseKey,
  releaseSubject,
  unknownEdition,
  unknownParty,
  unknownPicture,
  unknownSource,
} from '../fields.ts';
import { release } from '../state.ts';

export const draftRelease = act({
  name: 'newsroom.draft-release',
  version: 1,
  sentence: 'Drafts a release, or drafts it again as a whole; what was cleared or scheduled before no longer is.',
  input: z.object({ release: releaseKey, ...releaseFields }),
  subject: releaseSubject,
  state: release,
  backdatable: false,
  correctable: false,
  defaultAudience: 'secretariat',
  load: async ({ sources = [], partiesNamed = [], meeting, statements = [], pictures = [] }, read) => ({
    sources: await read(missingSources, sources),
    parties: await read(
      missingParties,
      partiesNamed.map(({ party }) => party),
    ),
    editions: meeting ? await read(listEditionsNamed, [meeting]) : [],
    statements: await read(statementsAt, statements),
    pictures: await read(
      findPictures,
      pictures.map(({ file }) => file.digest),
    ),
  }),
  startsFrom: async ({ release }, read) => {
    const draft = typeof release === 'string' ? await read(findDraft, release) : undefined;
    return draft && asAsked(draft);
  },
  refusals: {
    'published-already': publishedAlready,
    'not-for-the-public': notForThePublic,
    'original-missing': {
      kind: 'input',
      rule: 'A release is there in the language in which it was written.',
      source: 'docs/acts/newsroom.draft-release.md',
    },
    'language-incomplete': {
      kind: 'input',
      rule: 'A language of a release has its headline, its sub-headlines and its whole text.',
      source: 'docs/acts/newsroom.draft-release.md',
    },
    'named-twice': {
      kind: 'input',
      rule: 'A party is named once.',
      source: 'docs/acts/newsroom.draft-release.md',
    },
    'unknown-edition': unknownEdition,
    'unknown-statement': {
      kind: 'state',
      rule: 'A release links to statements that everyone may read.',
      source: 'docs/acts/meetings.record-intervention.md',
    },
    'unknown-party': unknownParty,
    'unknown-picture': unknownPicture,
    'unknown-source': unknownSource,
  },
  decide(state, input, { audience, facts, refuse }) {
    const { headline, originalLanguage, meeting, statements = [], partiesNamed = [] } = input;
    if (state.publishedAt !== undefined)
      return refuse('published-already', { field: 'release', params: { release: input.release } });
    if (audience === 'public') return refuse('not-for-the-public', { field: 'audience' });

    if (headline[originalLanguage] === undefined)
      return refuse('original-missing', { field: 'originalLanguage', params: { language: originalLanguage } });
    const incomplete = incompleteLanguage(input);
    if (incomplete) {
      const { field, language } = incomplete;
      return refuse('language-incomplete', { field: `${field}.${language}`, params: { language } });
    }

    if (meeting && facts.editions.length === 0) return refuse('unknown-edition', { field: 'meeting', params: meeting });
    const open = new Set(facts.statements.filter(({ audience }) => audience === 'public').map(row => row.position));
    const strange = statements.findIndex(position => !open.has(position));
    if (strange >= 0)
      return refuse('unknown-statement', {
        field: `statements.${strange}`,
        params: { position: statements[strange] as number },
      });
    for (const [index, { party }] of partiesNamed.entries()) {
      const field = `partiesNamed.${index}.party`;
      if (facts.parties.includes(party)) return refuse('unknown-party', { field, params: { party } });
      if (partiesNamed.findIndex(named => named.party === party) < index)
        return refuse('named-twice', { field, params: { party } });
    }
    const [source] = facts.sources;
    if (source !== undefined) return refuse('unknown-source', { field: 'sources', params: { source } });
    const pictures = lookedUp(input.pictures ?? [], facts.pictures, refuse);
    if (isRefusal(pictures)) return pictures;
    return { ...input, ...(input.pictures && { pictures }) };
  },
  example: {
    release: 'gauges-every-hour',
    headline: { en: 'Parties agree to read gauges every hour' },
    body: { en: 'The parties met in Ruse.\n\nThey agreed to read their gauges every hour.' },
    originalLanguage: 'en',
    publisher: { en: 'Secretariat of the Tervel Basin Commission' },
    dateline: { place: { en: 'Ruse' }, day: '2026-03-31' },
  },
});
