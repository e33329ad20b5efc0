import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { slices } from '../../src/slices.ts';
import { actDocs } from './act-docs.ts';
import { expectNone, house, root } from './house.ts';

const made = actDocs(slices);
const mend = 'write the pages again with COMITY_WRITE_DOCS=1 npm test test/rules';

if (process.env.COMITY_WRITE_DOCS === '1') {
  mkdirSync(join(root, 'docs/acts'), { recursive: true });
  for (const [path, text] of made) writeFileSync(join(root, path), text);
}

const onDisk = new Map(
  process.env.COMITY_WRITE_DOCS === '1'
    ? made
    : house.filter(({ path }) => path.startsWith('docs/acts/')).map(({ path, text }) => [path, text] as const),
);

it.each([...made])('%s says what the definition says', (path, text) => {
  expect(onDisk.get(path), `${path} is older than the act: ${mend}`).toBe(text);
});

it('documents no act that is gone', () => {
  const gone = house.filter(({ path }) => path.startsWith('docs/acts/') && !made.has(path));
  expectNone(gone.map(({ path }) => `${path} is the page of no act: delete it.`));
});
