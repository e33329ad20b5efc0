import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './embedded-home.ts';
import { findProcess } from './embedded-process.ts';

/**
 * Makes a folder beside the cluster, open to PostgreSQL's user only, for something that takes its place when complete:
 * a crash leaves nothing half made. The caller removes it; what processes that are gone left is removed here.
 */
export function makeDraft({ folder, runAs }: Home): string {
  for (const name of readdirSync(folder)) {
    const pid = /^draft-(\d+)-/.exec(name)?.[1];
    if (pid && !findProcess(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const draft = mkdtempSync(join(folder, `draft-${process.pid}-`));
  if (runAs) chownSync(draft, runAs.uid, runAs.gid);
  return draft;
}
