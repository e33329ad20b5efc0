import { setTimeout } from 'node:timers/promises';
import { type Source, Unreachable } from './source.ts';

const PATIENCE_MS = 30_000;
const PAUSES_MS = [300, 1_500];

/** `base` is the log's own address and ends with a slash. */
export function urlSource(base: string): Source {
  return { name: base, read: (path, limit) => askPatiently(base + path, limit) };
}

/** A host may be busy or starting again, so what can pass is tried again. */
async function askPatiently(url: string, limit: number): Promise<Buffer | null> {
  for (const pause of PAUSES_MS) {
    try {
      return await ask(url, limit);
    } catch (error) {
      if (error instanceof Unreachable) throw error;
      await setTimeout(pause);
    }
  }
  try {
    return await ask(url, limit);
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    const { message, cause } = error as Error;
    throw new Unreachable(`${url} cannot be reached: ${cause instanceof Error ? cause.message : message}.`);
  }
}

/** Throws Unreachable where asking again is of no use, and other errors where it may be. */
async function ask(url: string, limit: number): Promise<Buffer | null> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (response.ok) return readUpTo(response, limit);
  await response.body?.cancel();
  const { status } = response;
  if (status === 404 || status === 410) return null;
  if (status === 429 || status >= 500) throw new Error(`it answers with status ${status}`);
  throw new Unreachable(`${url} answers with status ${status}.`);
}

async function readUpTo(response: Response, limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += part.length;
    if (length > limit) break;
  }
  return Buffer.concat(parts).subarray(0, limit + 1);
}
