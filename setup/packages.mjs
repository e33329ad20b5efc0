import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { npm } from './npm.mjs';
import { giveUp, say } from './say.mjs';

const stampFile = 'node_modules/.comity-stamp';

/** Installs the packages where they are missing or the lock has changed. */
export async function installPackages(node) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp()) return;
  say('Installing packages ...');
  const code = await npm(node, ['install']);
  if (code !== 0) giveUp("The packages could not be installed: see npm's message above.");
  // After the install: npm may have added other platforms' packages to the lock.
  writeFileSync(stampFile, stamp());
  say('Packages installed.');
}

function stamp() {
  const digest = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  for (const file of ['package.json', 'package-lock.json']) if (existsSync(file)) digest.update(readFileSync(file));
  return digest.digest('hex');
}
