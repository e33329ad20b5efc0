import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

// Strips the types and nothing else, so that what is published can be read line by line against the source.
const source = new URL('src/', import.meta.url);
const target = new URL('dist/', import.meta.url);

rmSync(target, { recursive: true, force: true });
mkdirSync(target);
for (const file of readdirSync(source).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
  const code = stripTypeScriptTypes(readFileSync(new URL(file, source), 'utf8'));
  writeFileSync(
    new URL(file.replace(/\.ts$/, '.js'), target),
    code.replace(/ from '(\.\/[a-z0-9-]+)\.ts'/g, " from '$1.js'"),
  );
}
