import { expect, it } from 'vitest';
import { openWorld } from '../../test/kit/world.ts';
import { isRefusal } from '../record/refusal.ts';
import { readFile, storeFile } from './files.ts';

it('deletes the bytes of an erased attachment, unless another entry names them', async () => {
  const world = await openWorld();
  const stored = async (text: string) => {
    const file = await storeFile(world, 'test', Buffer.from(text));
    if (isRefusal(file)) throw new Error(file.code);
    return file.digest;
  };
  const [once, twice] = [await stored('Named once.\n'), await stored('Named twice.\n')];
  const attach = async (symbol: string, digest: string) => {
    const file = { digest, name: 'note.txt' };
    await world.given(['documents.attach-file', { symbol, language: 'en', state: 'original', file }]);
    return (await world.size()) - 1;
  };
  for (const symbol of ['NOTE/1', 'NOTE/2'])
    await world.given([
      'documents.register',
      { symbol, kind: 'note', title: { en: 'A note' }, distribution: 'general', originalLanguage: 'en' },
    ]);
  const erased = [await attach('NOTE/1', once), await attach('NOTE/1', twice)];
  await attach('NOTE/2', twice);
  for (const position of erased)
    await world.given(['archive.erase', { position, ground: 'privacy', authority: 'the host' }, { as: 'host' }]);
  await expect.poll(() => readFile(world.store.beside, 'test', once), { timeout: 5000 }).toBeUndefined();
  expect((await readFile(world.store.beside, 'test', twice))?.bytes.toString()).toBe('Named twice.\n');
});
