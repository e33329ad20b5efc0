import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locked } from './lock.mjs';
import { npmInstall } from './npm.mjs';
import { root } from './places.mjs';
import { Problem } from './problem.mjs';
import { progress } from './progress.mjs';
import { readStamp, stampOf } from './stamp.mjs';

const stampFile = join(root, 'node_modules', '.comity-stamp');

/** What node_modules has to match. It is not to be carried from one kind of machine to another. */
const wanted = () => `${stampOf(['package.json', 'package-lock.json'])} ${process.platform}-${process.arch}`;

/** Installs the dependencies unless they are there. */
export async function install({ env }) {
  if (readStamp(stampFile) === wanted()) return;
  await locked(async () => {
    if (readStamp(stampFile) === wanted()) return;
    try {
      // What builds and what is for one machine only is needed, whatever this user's npm is set to.
      await progress('Installing packages', () => npmInstall(['--include=dev', '--include=optional'], env));
    } catch ({ output }) {
      throw new Problem('npm could not install the packages; what it said stands above.', { output });
    }
    // npm may have completed the lock file: this is taken after it.
    writeFileSync(stampFile, `${wanted()}\n`);
  });
}
