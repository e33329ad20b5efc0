import { act } from '../../../record/act.ts';
import { isWithin } from '../../../record/audience.ts';
import { findTitled } from '../derived/documents.ts';
import { listParagraphs } from '../derived/paragraphs.ts';
import { documentSubject, narrowerInput, unknownDocument } from '../fields.ts';
import { document } from '../state.ts';

export const addParagraph = act({
  name: 'documents.add-paragraph',
  version: 1,
  sentence:
    'Adds to an issued text a paragraph that fewer may read: at a gap that is marked, or where nobody else sees one.',
  input: narrowerInput,
  subject: documentSubject,
  state: document,
  backdatable: true,
  correctable: true,
  defaultAudience: 'framework',
  load: async ({ symbol }, read) => ({
    document: await read(findTitled, symbol),
    issued: await read(listParagraphs, symbol),
  }),
  refusals: {
    'unknown-document': unknownDocument,
    'no-text': {
      kind: 'state',
      rule: 'A paragraph is added to a text that was issued, in the same language.',
      source: 'docs/acts/documents.issue-text.md',
    },
    'not-narrower': {
      kind: 'input',
      rule: 'What is added apart is for fewer readers than the document.',
      source: 'docs/guide/documents.md',
    },
    'no-gap-there': {
      kind: 'input',
      rule: 'A paragraph for fewer readers stands at a marked gap, or has a number that the text does not use.',
      source: 'docs/guide/documents.md',
    },
    'unknown-paragraph': {
      kind: 'input',
      rule: 'A paragraph that no gap marks stands behind one of the text.',
      source: 'docs/guide/documents.md',
    },
  },
  decide(_, input, { facts, audience, refuse }) {
    const { symbol, language, key, after } = input;
    if (!facts.document) return refuse('unknown-document', { field: 'symbol', params: { symbol } });
    const text = facts.issued.filter(one => one.language === language);
    if (text.length === 0) return refuse('no-text', { field: 'language', params: { symbol, language } });
    const readers = facts.document.audience;
    if (audience === readers || !isWithin(audience, readers))
      return refuse('not-narrower', { field: 'audience', params: { audience, readers } });
    const same = text.find(one => one.paragraph === key);
    if (same && same.text !== null) return refuse('no-gap-there', { field: 'key', params: { paragraph: key } });
    if (!same && !text.some(one => one.paragraph === after))
      return refuse('unknown-paragraph', { field: 'after', params: { paragraph: after ?? '' } });
    const { after: _after, ...atGap } = input;
    return same ? atGap : input;
  },
  example: { symbol: 'TBC/2026/1', language: 'en', key: '2', text: 'One party asked for a gauge at the dam.' },
});
