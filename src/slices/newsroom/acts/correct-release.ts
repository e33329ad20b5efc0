import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { findPictures } from '../../../files/files.ts';
import { act } from '../../../record/act.ts';
import { localized } from '../../../record/fields.ts';
import { isRefusal } from '../../../record/refusal.ts';
import { asAsked } from '../derived/content.ts';
import { findRelease, publishedContent } from '../derived/releases.ts';
import {
  incompleteLanguage,
  lookedUp,
  notPublished,
  publishedToAll,
  releaseFields,
  releaseKey,
  releaseSubject,
  textFields,
  unknownPicture,
  withdrawnAlready,
} from '../fields.ts';
import { release } from '../state.ts';

const { headline, subHeadlines, body, byLine, dateline } = textFields;
const corrected = {
  headline: headline.optional(),
  subHeadlines,
  body: body.optional(),
  byLine,
  dateline,
  /** In place of all that are there. */
  pictures: releaseFields.pictures,
};

export const correctRelease = act({
  name: 'newsroom.correct-release',
  version: 1,
  sentence: 'Corrects the text of a published release; the correction is shown, and the earlier text stays to be read.',
  input: z.object({
    release: releaseKey,
    /** What was wrong, and what it says now. */
    correction: localized(2000),
    ...corrected,
  }),
  subject: releaseSubject,
  state: release,
  backdatable: false,
  correctable: true,
  load: async ({ release, pictures = [] }, read) => ({
    before: await read(publishedContent, release),
    pictures: await read(
      findPictures,
      pictures.map(({ file }) => file.digest),
    ),
  }),
  startsFrom: async ({ release }, read) => {
    const found = typeof release === 'string' ? await read(findRelease, release) : undefined;
    return found && asAsked(found);
  },
  refusals: {
    'not-published': notPublished,
    'withdrawn-already': withdrawnAlready,
    'nothing-corrected': {
      kind: 'input',
      rule: 'A correction changes the text.',
      source: 'docs/acts/newsroom.correct-release.md',
    },
    'language-incomplete': {
      kind: 'input',
      rule: 'A language of a release has its headline, its sub-headlines and its whole text.',
      source: 'docs/acts/newsroom.draft-release.md',
    },
    'unknown-picture': unknownPicture,
    'published-to-all': publishedToAll,
  },
  decide(state, input, { audience, facts: { before, pictures: found }, refuse }) {
    const { release, correction, ...changes } = input;
    const params = { release };
    const field = 'release';
    if (state.publishedAt === undefined || !before) return refuse('not-published', { field, params });
    if (state.withdrawn) return refuse('withdrawn-already', { field, params });
    if (Object.keys(changes).length === 0) return refuse('nothing-corrected');
    const { publishedAt, partiesNamed = [], ...rest } = before;
    const pictures = changes.pictures ? lookedUp(changes.pictures, found, refuse) : before.pictures;
    if (isRefusal(pictures)) return pictures;
    const content = {
      ...rest,
      ...changes,
      // A language that the correction leaves out stays as it was.
      headline: { ...before.headline, ...changes.headline },
      body: { ...before.body, ...changes.body },
      ...(changes.byLine && { byLine: { ...before.byLine, ...changes.byLine } }),
      ...(pictures && { pictures }),
    };
    if (isDeepStrictEqual(content, rest)) return refuse('nothing-corrected');
    const incomplete = incompleteLanguage(content);
    if (incomplete)
      return refuse('language-incomplete', {
        field: `${incomplete.field}.${incomplete.language}`,
        params: { language: incomplete.language },
      });
    if (audience !== 'public') return refuse('published-to-all', { field: 'audience' });
    return {
      release,
      correction,
      ...content,
      publishedAt,
      // What a party cleared was the text as it stood.
      partiesNamed: partiesNamed.map(({ party, cleared }) => ({
        party,
        cleared: cleared === 'yes' ? ('earlier-text' as const) : cleared,
      })),
    };
  },
  example: {
    release: 'gauges-every-hour',
    correction: { en: 'An earlier text named the wrong city.' },
    body: { en: 'The parties met in Silistra.\n\nThey agreed to read their gauges every hour.' },
  },
});
