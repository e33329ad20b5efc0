import { closeSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './embedded-folder.ts';
import { findProcess } from './embedded-process.ts';

/** This process's mark in a folder where several processes tell each other that they are there. */
export interface Mark {
  /** The processes that hold another mark now; this process is among them when it holds two. */
  others(): number[];
  remove(): void;
}

let count = 0;

/**
 * Puts a mark: an empty file whose name holds process number and start time. No process writes another's mark, so two
 * that put theirs at once both see each other, and a mark that outlived its process counts for nothing: whoever looks
 * next takes it away.
 */
export function putMark(folder: string): Mark {
  makeFolder(folder);
  count += 1;
  const own = `${process.pid}-${findProcess(process.pid)?.start ?? ''}-${count}`;
  closeSync(openSync(join(folder, own), 'wx'));
  const holder = (name: string): number | undefined => {
    const [pid, start] = name.split('-');
    if (findProcess(Number(pid))?.start === start) return Number(pid);
    rmSync(join(folder, name), { force: true });
    return undefined;
  };
  return {
    others: () =>
      readdirSync(folder)
        .filter(name => name !== own)
        .map(holder)
        .filter(pid => pid !== undefined),
    remove: () => rmSync(join(folder, own), { force: true }),
  };
}
