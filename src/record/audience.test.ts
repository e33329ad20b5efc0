import { describe, expect, it } from 'vitest';
import { circlesOf, claimsOf, reads as mayRead } from './audience.ts';
import type { Author } from './body.ts';

const author = (capacity: string, party: string | null = 'ARD'): Author => ({
  party,
  capacity,
  credential: 1,
  person: capacity,
});
const reads = (reader: Author, writer: Author, audience = 'secretariat') =>
  mayRead(claimsOf(reader), circlesOf(audience, writer));

describe('what is for the secretariat', () => {
  it('is read by the secretariat, whoever wrote it, and not by the party of those who work for it', () => {
    for (const writer of ['rapporteur', 'chair', 'secretariat-officer']) {
      expect(reads(author('secretariat-officer', null), author(writer)), writer).toBe(true);
      for (const reader of ['head-of-delegation', 'focal-point', 'observer', 'compiler'])
        expect(reads(author(reader), author(writer)), `${reader} reads ${writer}`).toBe(false);
    }
  });

  it('is read back by the party that sent it, and by no other', () => {
    for (const writer of ['head-of-delegation', 'focal-point']) {
      expect(reads(author('secretariat-officer', null), author(writer)), writer).toBe(true);
      expect(reads(author('focal-point'), author(writer)), writer).toBe(true);
      for (const reader of ['head-of-delegation', 'focal-point', 'chair', 'observer', 'compiler'])
        expect(reads(author(reader, 'BEL'), author(writer)), `${reader} reads ${writer}`).toBe(false);
    }
  });

  it('is read back by the rapporteur who wrote it, and by the next one', () => {
    expect(reads(author('rapporteur'), author('rapporteur'))).toBe(true);
    expect(reads({ ...author('rapporteur', 'BEL'), person: 'another' }, author('rapporteur'))).toBe(true);
  });

  it('is not opened to rapporteurs where the secretariat wrote it', () => {
    for (const writer of ['secretariat-officer', 'spokesperson', 'clearing-officer', 'chair'])
      expect(reads(author('rapporteur'), author(writer)), writer).toBe(false);
  });
});

it('makes no circle of rapporteurs for any other audience', () => {
  for (const audience of ['public', 'framework', 'own', 'parties:BEL'])
    expect(circlesOf(audience, author('rapporteur'))).not.toContain('rapporteurs');
});
