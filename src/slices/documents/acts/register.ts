import { act } from '../../../record/act.ts';
import { missingSources } from '../../framework/derived/sources.ts';
import { findBody } from '../../meetings/derived/bodies.ts';
import { listEditionsNamed } from '../../meetings/derived/editions.ts';
import { findTitled } from '../derived/documents.ts';
import { listGrammars } from '../derived/grammars.ts';
import {
  documentInput,
  documentSubject,
  fitsPattern,
  isAudienceOf,
  partsOf,
  unknownDocument,
  unknownSource,
  wrongAudience,
} from '../fields.ts';
import { document } from '../state.ts';

export const register = act({
  name: 'documents.register',
  version: 1,
  sentence: 'Enters a document in the register under its symbol, with its title, distribution and original language.',
  input: documentInput,
  subject: documentSubject,
  state: document,
  backdatable: true,
  correctable: false,
  load: async ({ symbol, body, meeting, supersedes, sources }, read) => {
    const { base, before } = partsOf(symbol);
    return {
      same: await read(findTitled, symbol),
      base: base === undefined ? undefined : await read(findTitled, base),
      before: before === undefined ? undefined : await read(findTitled, before),
      body: body === undefined ? undefined : await read(findBody, body),
      grammars: await read(listGrammars),
      editions: meeting === undefined ? [] : await read(listEditionsNamed, [meeting]),
      superseded: supersedes === undefined ? undefined : await read(findTitled, supersedes),
      missing: sources === undefined ? [] : await read(missingSources, sources),
    };
  },
  refusals: {
    'symbol-taken': {
      kind: 'state',
      rule: 'A symbol stands for one document for ever, however its letters are written.',
      source: 'docs/acts/documents.register.md',
    },
    'unknown-base': {
      kind: 'state',
      rule: 'A Rev, Add or Corr belongs to a document that is registered.',
      source: 'docs/guide/documents.md',
    },
    'number-skipped': {
      kind: 'state',
      rule: 'Revisions, addenda and corrigenda are counted from 1 without a gap.',
      source: 'docs/guide/documents.md',
    },
    'unknown-body': {
      kind: 'state',
      rule: 'A document belongs to a body that is established, or to none.',
      source: 'docs/acts/meetings.establish-body.md',
    },
    'other-body': {
      kind: 'state',
      rule: 'A Rev, Add or Corr belongs to the body of its document.',
      source: 'docs/guide/documents.md',
    },
    'not-in-grammar': {
      kind: 'state',
      rule: 'A body’s documents have symbols of its grammar, and no others have.',
      source: 'docs/acts/documents.set-grammar.md',
    },
    'unknown-edition': {
      kind: 'state',
      rule: 'A document is for a meeting that is registered.',
      source: 'docs/acts/meetings.register-edition.md',
    },
    'unknown-document': unknownDocument,
    'supersedes-itself': {
      kind: 'input',
      rule: 'No document takes its own place.',
      source: 'docs/acts/documents.supersede.md',
    },
    'wrong-audience': wrongAudience,
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts, audience, refuse }) {
    const { symbol, body, distribution, meeting, supersedes } = input;
    if (state.exists || facts.same) return refuse('symbol-taken', { field: 'symbol', params: { symbol } });
    const { base, before } = partsOf(symbol);
    if (base !== undefined && facts.base?.symbol !== base)
      return refuse('unknown-base', { field: 'symbol', params: { symbol, base } });
    if (before !== undefined && facts.before?.symbol !== before)
      return refuse('number-skipped', { field: 'symbol', params: { symbol, before } });
    if (body !== undefined && !facts.body) return refuse('unknown-body', { field: 'body', params: { body } });
    if (facts.base && body !== undefined && body !== facts.base.body)
      return refuse('other-body', { field: 'body', params: { base: facts.base.symbol } });
    if (!facts.base) {
      const own = facts.grammars.find(grammar => grammar.body === body);
      const others = facts.grammars.filter(grammar => grammar.body !== body);
      const wrong =
        own && !fitsPattern(own.pattern, symbol) ? own : others.find(({ pattern }) => fitsPattern(pattern, symbol));
      if (wrong)
        return refuse('not-in-grammar', {
          field: 'symbol',
          params: { symbol, body: wrong.body, pattern: wrong.pattern },
        });
    }
    if (meeting && facts.editions.length === 0)
      return refuse('unknown-edition', { field: 'meeting.edition', params: { ...meeting } });
    if (supersedes === symbol) return refuse('supersedes-itself', { field: 'supersedes' });
    if (supersedes !== undefined && facts.superseded?.symbol !== supersedes)
      return refuse('unknown-document', { field: 'supersedes', params: { symbol: supersedes } });
    if (!isAudienceOf(distribution, audience))
      return refuse('wrong-audience', { field: 'distribution', params: { distribution, audience } });
    const [source] = facts.missing;
    if (source !== undefined) return refuse('unknown-source', { field: 'sources', params: { source } });
    const keptBody = facts.base ? facts.base.body : (body ?? null);
    const { body: _, ...rest } = input;
    return keptBody === null ? rest : { ...rest, body: keptBody };
  },
  example: {
    symbol: 'TBC/2026/1',
    body: 'commission',
    kind: 'agenda',
    title: { en: 'Provisional agenda of the annual meeting' },
    distribution: 'general',
    originalLanguage: 'en',
    meeting: { series: 'annual', edition: '2026' },
  },
});
