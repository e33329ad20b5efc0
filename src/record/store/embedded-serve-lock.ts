import { join } from 'node:path';
import { makeFolder } from './embedded-folder.ts';
import { putMark } from './embedded-marks.ts';
import { StoreProblem } from './store-problem.ts';

/**
 * Takes the data folder for the one `serve` that may run on it, until the returned function is called or the process
 * ends in whatever way. Throws `StoreProblem` while another one lives; of two that start at one instant, both may yield.
 */
export function lockServe(dataDir: string): () => void {
  makeFolder(dataDir);
  const mark = putMark(join(dataDir, 'run', 'serve'));
  const [holder] = mark.others();
  if (holder === undefined) return mark.remove;
  mark.remove();
  throw new StoreProblem(
    `Comity already serves the data in ${dataDir} (process ${holder}): stop it first, or set COMITY_DATA to another folder.`,
  );
}
