import { expect, it } from 'vitest';
import { refusal } from './record/refusal.ts';
import { refusalSentence, slices } from './slices.ts';

it('says a refusal in the words of the act that refuses, where rooms share a code', () => {
  const shared = refusal('input', 'other-readers', 'A rule.');
  for (const name of ['activities', 'consultations', 'requests']) {
    const own = slices.find(slice => slice.name === name)?.words.en.refusals['other-readers']?.({});
    expect(refusalSentence('en', { ...shared, act: `${name}.some-act` }), name).toBe(own);
  }
});

it('says what any part of the house may refuse, and says of an unknown code that it was refused', () => {
  expect(refusalSentence('en', refusal('missing', 'unknown-framework', 'A rule.'))).not.toBe('');
  expect(refusalSentence('en', refusal('input', 'of-no-room', 'A rule.'))).toBe(
    refusalSentence('en', refusal('input', 'refused', 'A rule.')),
  );
});
