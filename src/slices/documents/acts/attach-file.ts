import { z } from 'zod';
import { findFile } from '../../../files/files.ts';
import { act } from '../../../record/act.ts';
import { languageCode, prose, uploaded } from '../../../record/fields.ts';
import { documentSubject, isAudienceOf, states, symbol, unknownDocument, wrongAudience } from '../fields.ts';
import { document, standsAbove } from '../state.ts';

export const attachFile = act({
  name: 'documents.attach-file',
  version: 1,
  sentence: 'Adds the text of a document in one language, as a file; whatever was added before stays.',
  input: z.object({
    symbol,
    language: languageCode,
    state: z.enum(states),
    file: uploaded('document'),
    /** Such as the translator, or what this file adds to the one before. */
    note: prose(1000).optional(),
  }),
  subject: documentSubject,
  state: document,
  backdatable: true,
  correctable: true,
  load: async ({ file }, read) => ({ file: await read(findFile, file.digest) }),
  refusals: {
    'unknown-document': unknownDocument,
    'wrong-audience': wrongAudience,
    'not-the-original-language': {
      kind: 'state',
      rule: 'The original is in the document’s original language, and a translation never is.',
      source: 'docs/guide/documents.md',
    },
    'stands-higher': {
      kind: 'state',
      rule: 'A language version goes from draft to reviewed to authentic and never back; a change is a Rev or Corr.',
      source: 'docs/guide/documents.md',
    },
    'file-attached': {
      kind: 'state',
      rule: 'A file is added once in a language and state.',
      source: 'docs/acts/documents.attach-file.md',
    },
    'unknown-file': {
      kind: 'state',
      rule: 'A file is uploaded before an act names it.',
      source: 'docs/guide/files.md',
    },
  },
  decide(state, input, { facts, audience, refuse }) {
    const { symbol, language, file } = input;
    if (!state.exists) return refuse('unknown-document', { field: 'symbol', params: { symbol } });
    const { distribution, originalLanguage } = state;
    if (!isAudienceOf(distribution, audience))
      return refuse('wrong-audience', { field: 'symbol', params: { distribution, audience } });
    const isOriginal = language === originalLanguage;
    if (isOriginal ? input.state === 'draft' || input.state === 'reviewed' : input.state === 'original')
      return refuse('not-the-original-language', { field: 'state', params: { language, originalLanguage } });
    const reached = isOriginal ? undefined : standsAbove(state, language, input.state);
    if (reached) return refuse('stands-higher', { field: 'state', params: { reached } });
    if (state.files.some(one => one.digest === file.digest && one.language === language && one.state === input.state))
      return refuse('file-attached', { field: 'file', params: { symbol, language } });
    if (!facts.file) return refuse('unknown-file', { field: 'file' });
    const { mediaType, size } = facts.file;
    return { ...input, mediaType, size };
  },
  example: {
    symbol: 'TBC/2026/1',
    language: 'en',
    state: 'original',
    file: { digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', name: 'agenda.pdf' },
  },
});
