import { expect, it } from 'vitest';
import { openHouse } from '../../test/kit/visit.ts';
import { openWorld } from '../../test/kit/world.ts';
import { acts, actWords } from '../slices.ts';

it('shows every act, and who may do it, as the rules say', async () => {
  const house = await openHouse(await openWorld());
  const { text, status } = await house.visit().get('/f/test/authority');
  expect(status).toBe(200);
  for (const name of acts.keys()) expect(text).toContain(actWords('en', name).title);
  const row = /Let somebody stand in<[\s\S]*?<\/tr>/.exec(text)?.[0] ?? '';
  expect(row).toContain('head of delegation, alternate head of delegation, focal point');
  expect(row, 'and nobody else').not.toMatch(/secretariat|press/);
});
