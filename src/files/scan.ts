import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { type Refusal, refusal } from '../record/refusal.ts';

/** Looks for malware in what is uploaded; a refusal where it found some, or could not look. */
export type Scan = (bytes: Buffer) => Promise<Refusal | undefined>;

/** Who looks: a clamd, by its socket or its host and port, or a command that reads the file from its standard input. */
export type Scanner =
  | {
      readonly kind: 'clamd';
      readonly at: { readonly path: string } | { readonly host: string; readonly port: number };
    }
  | { readonly kind: 'command'; readonly command: string; readonly words: readonly string[] };

/** `clamd:/run/clamav/clamd.ctl`, `clamd:127.0.0.1:3310`, or an absolute path with its words. */
export function scannerFrom(setting: string): Scanner {
  const [, place] = /^clamd:(.+)$/.exec(setting) ?? [];
  if (place !== undefined) {
    if (place.startsWith('/')) return { kind: 'clamd', at: { path: place } };
    const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(place) ?? [];
    return { kind: 'clamd', at: { host: host.replace(/[[\]]/g, ''), port: Number(port) } };
  }
  const [command = '', ...words] = setting.trim().split(/\s+/);
  return { kind: 'command', command, words };
}

export function scanWith(scanner: Scanner, log: (line: string) => void, patience = 60_000): Scan {
  const look = scanner.kind === 'clamd' ? askClamd(scanner.at, patience) : runCommand(scanner, patience);
  return async bytes => {
    try {
      return (await look(bytes)) ? undefined : infected;
    } catch (fault) {
      log(`The scanner did not look at a file: ${(fault as Error).message}`);
      return notScanned;
    }
  };
}

type Look = (bytes: Buffer) => Promise<boolean>;

const chunk = 256 * 1024;

/** clamd's INSTREAM: lengths and bytes, an empty one at the end, and a line that says what it found. */
function askClamd(at: (Scanner & { readonly kind: 'clamd' })['at'], patience: number): Look {
  return async bytes => {
    const socket = createConnection(at);
    socket.setTimeout(patience, () => socket.destroy(new Error(`it said nothing for ${patience / 1000} s`)));
    try {
      await once(socket, 'connect');
      const answered = answerOf(socket);
      // What it says counts also where it stops listening before the end.
      socket.on('error', () => {});
      socket.write('zINSTREAM\0');
      for (let from = 0; from < bytes.length; from += chunk) {
        const part = bytes.subarray(from, from + chunk);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(part.length);
        socket.write(length);
        socket.write(part);
      }
      socket.write(Buffer.alloc(4));
      const said = await answered;
      if (said === 'stream: OK') return true;
      if (said.endsWith(' FOUND')) return false;
      throw new Error(`it answered: ${said.slice(0, 200)}`);
    } finally {
      socket.destroy();
    }
  };
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((done, failed) => {
    let said = '';
    socket.on('data', data => {
      said += data.toString('utf8');
      if (said.includes('\0') || said.length > 10_000) done(said.split('\0')[0] as string);
    });
    socket.on('error', failed);
    socket.on('close', () => (said === '' ? failed(new Error('it hung up')) : done(said.trim())));
  });
}

/** As `clamdscan -` does it: 0 is clean, 1 is found, anything else did not look. */
function runCommand({ command, words }: Scanner & { readonly kind: 'command' }, patience: number): Look {
  return async bytes => {
    const child = spawn(command, words, { stdio: ['pipe', 'ignore', 'ignore'], timeout: patience, env: {} });
    // It may have seen enough before the end.
    child.stdin.on('error', () => {});
    child.stdin.end(bytes);
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    if (code === 0) return true;
    if (code === 1) return false;
    throw new Error(`${command} ended with ${code ?? signal}`);
  };
}

const source = 'docs/guide/files.md';
const infected = refusal('input', 'infected-file', 'A file in which the scanner finds malware is not kept.', {
  source,
});
const notScanned = refusal(
  'state',
  'not-scanned',
  'Where the operator has files scanned, none is kept that the scanner has not looked at.',
  { source },
);
