import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A living process as far as it can be seen from here. */
export interface LivingProcess {
  /** When it started, as the system counts: with the number it names one process for good. */
  readonly start: string;
  readonly command: string;
}

/**
 * Finds a living process by its number. One that has ended but was not waited for (in a container whose first process
 * waits for nobody) counts as gone, although a signal would still reach it.
 */
export function findProcess(pid: number): LivingProcess | undefined {
  return process.platform === 'linux' ? findInProc(pid) : findByPs(pid);
}

function findInProc(pid: number): LivingProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name in parentheses that may hold blanks; after it come the state and, 19 further, the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { start: fields[19] ?? '', command };
  } catch {
    return undefined;
  }
}

function findByPs(pid: number): LivingProcess | undefined {
  try {
    const ps = (column: string) =>
      execFileSync('/bin/ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    return ps('state').startsWith('Z')
      ? undefined
      : { start: ps('lstart').replace(/\W+/g, ''), command: ps('command') };
  } catch {
    return undefined;
  }
}
