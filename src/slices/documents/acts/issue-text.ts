import { act } from '../../../record/act.ts';
import { findTitled } from '../derived/documents.ts';
import { listParagraphs } from '../derived/paragraphs.ts';
import { documentSubject, isAudienceOf, textInput, unknownDocument, wrongAudience } from '../fields.ts';
import { document } from '../state.ts';

export const issueText = act({
  name: 'documents.issue-text',
  version: 1,
  sentence:
    'Issues the text of a document in one language, paragraph by paragraph, and marks those that are not in it.',
  input: textInput,
  subject: documentSubject,
  state: document,
  backdatable: true,
  correctable: true,
  load: async ({ symbol }, read) => ({
    document: await read(findTitled, symbol),
    issued: await read(listParagraphs, symbol),
  }),
  refusals: {
    'unknown-document': unknownDocument,
    'wrong-audience': wrongAudience,
    'text-issued': {
      kind: 'state',
      rule: 'The text of a document is issued once in a language; a changed text is a Rev or Corr.',
      source: 'docs/guide/documents.md',
    },
    'paragraph-twice': {
      kind: 'input',
      rule: 'A paragraph has a number of its own.',
      source: 'docs/guide/documents.md',
    },
  },
  decide({ distribution }, input, { facts, audience, refuse }) {
    const { symbol, language, paragraphs } = input;
    if (!facts.document) return refuse('unknown-document', { field: 'symbol', params: { symbol } });
    if (!isAudienceOf(distribution, audience))
      return refuse('wrong-audience', { field: 'symbol', params: { distribution, audience } });
    if (facts.issued.some(one => one.language === language))
      return refuse('text-issued', { field: 'language', params: { symbol, language } });
    const keys = paragraphs.map(({ key }) => key);
    const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
    if (twice >= 0)
      return refuse('paragraph-twice', { field: `paragraphs.${twice}.key`, params: { paragraph: keys[twice] ?? '' } });
    return input;
  },
  example: {
    symbol: 'TBC/2026/1',
    language: 'en',
    paragraphs: [{ key: '1', text: 'The parties met.' }, { key: '2' }],
  },
});
