import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { folderSource } from './folder-source.ts';
import { parseNote, TEXT_LIMIT } from './note.ts';
import { parsePolicy } from './policy.ts';
import type { Report } from './report.ts';
import type { Result } from './result.ts';
import { type Source, Unreachable } from './source.ts';
import { type VerifyOptions, verify } from './verify.ts';

export interface MirrorReport extends Report {
  /** Files put into the copy; 0 where the log was not verified, as then nothing in the copy is touched. */
  readonly written: number;
}

const STAGING = '.incoming-';
const FORGOTTEN_AFTER_MS = 24 * 3600 * 1000;
/** Full tiles and bundles: what a path of this form holds never changes. */
const IMMUTABLE = /^tile\/[^.]+$/;

/**
 * Verifies a log and keeps a copy that any static file server can serve. The bytes kept are the very bytes that were
 * verified. A copy already in `dir` must be the beginning of what is served now, else nothing is written; its policy is
 * used where none is given. Throws Unreachable when the source, or the copy that is there, cannot be read.
 */
export async function mirror(
  source: Source,
  dir: string,
  options: Omit<VerifyOptions, 'earlier'> = {},
): Promise<MirrorReport> {
  const earlier = await readHeld(dir, 'checkpoint', openCheckpoint);
  const policy = options.policy ?? (await readHeld(dir, 'policy', parsePolicy));
  const wanted = { ...options, ...(policy && { policy }), ...(earlier && { earlier }) };
  const outgrown = listOutgrown(dir);
  const staging = join(dir, STAGING + randomUUID());
  try {
    let staged = new Set<string>();
    let report = await verify(keeping(source, earlier ? dir : null, staging, staged), wanted);
    if (!report.verified && earlier) {
      // What the copy holds may itself be damaged: ask once more, of the source alone, and mend it.
      staged = new Set();
      report = await verify(keeping(source, null, staging, staged), wanted);
    }
    if (!report.verified) return { ...report, written: 0 };
    const now = await readHeld(dir, 'checkpoint', openCheckpoint);
    if (now?.size !== earlier?.size) throw new Unreachable(`${dir} was changed by another process meanwhile.`);
    // Readers follow the checkpoint, so it comes when all that it promises is in place.
    staged.delete('checkpoint');
    for (const path of [...staged, 'checkpoint']) putInPlace(staging, dir, path);
    for (const path of outgrown) rmSync(path, { recursive: true, force: true });
    return { ...report, written: staged.size + 1 };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** The source, but what never changes is read from `copy`; whatever else is read is laid down in `staging`. */
function keeping(source: Source, copy: string | null, staging: string, staged: Set<string>): Source {
  const held = copy === null ? null : folderSource(copy);
  return {
    name: source.name,
    async read(path, limit) {
      const kept = IMMUTABLE.test(path) ? await held?.read(path, limit) : null;
      if (kept) return kept;
      const bytes = await source.read(path, limit);
      if (bytes !== null) {
        mkdirSync(dirname(join(staging, path)), { recursive: true });
        writeFileSync(join(staging, path), bytes, { flush: true });
        staged.add(path);
      }
      return bytes;
    },
  };
}

async function readHeld<T>(dir: string, file: string, parse: (bytes: Buffer) => Result<T>): Promise<T | null> {
  const bytes = await folderSource(dir).read(file, TEXT_LIMIT);
  if (bytes === null) return null;
  const parsed = parse(bytes);
  if (!parsed.ok) throw new Unreachable(`${join(dir, file)} is damaged: ${parsed.wrong}.`);
  return parsed.value;
}

function openCheckpoint(bytes: Buffer): Result<Checkpoint> {
  const note = parseNote(bytes);
  return note.ok ? parseCheckpoint(note.value.text) : note;
}

/**
 * Partial tiles whose full tile is here already (a reader of the head before may still want the others), and the
 * staging of runs that were killed.
 */
function listOutgrown(dir: string): string[] {
  const old = Date.now() - FORGOTTEN_AFTER_MS;
  const forgotten = list(dir, false).filter(
    path => path.startsWith(STAGING) && statSync(join(dir, path)).mtimeMs < old,
  );
  const partial = list(join(dir, 'tile'), true).filter(path => path.endsWith('.p'));
  const outgrown = partial.map(path => join('tile', path)).filter(path => existsSync(join(dir, path.slice(0, -2))));
  return [...forgotten, ...outgrown].map(path => join(dir, path));
}

function list(dir: string, recursive: boolean): string[] {
  return existsSync(dir) ? (readdirSync(dir, { recursive, encoding: 'utf8' }) as string[]) : [];
}

function putInPlace(staging: string, dir: string, path: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  renameSync(join(staging, path), join(dir, path));
}
