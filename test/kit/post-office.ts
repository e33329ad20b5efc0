import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** A mail server of its own on this machine, and what it was given: headers as they came, and the text. */
export interface PostOffice {
  readonly url: string;
  readonly letters: Received[];
  /** Waits for the next letter to an address that was not taken yet. */
  next(to: string): Promise<Received>;
  close(): Promise<void>;
}

export interface Received {
  readonly to: string;
  readonly subject: string;
  readonly headers: string;
  readonly text: string;
}

export interface Manners {
  /** Answers a recipient with an error that has a `responseCode`. */
  readonly refuse?: (to: string) => number | undefined;
  /** Called when a letter has come whole, before it is answered. */
  readonly onLetter?: (letter: Received) => Promise<void> | void;
  /** Of another office that was closed. */
  readonly port?: number;
}

export async function openPostOffice({ refuse, onLetter, port: wanted = 0 }: Manners = {}): Promise<PostOffice> {
  const letters: Received[] = [];
  const taken = new Set<Received>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onRcptTo({ address }, _: SMTPServerSession, done) {
      const code = refuse?.(address);
      done(code === undefined ? null : Object.assign(new Error('not now'), { responseCode: code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', chunk => chunks.push(chunk));
      stream.on('end', async () => {
        const whole = Buffer.concat(chunks).toString('utf8');
        const [headers = '', ...body] = whole.split('\r\n\r\n');
        const to = session.envelope.rcptTo.map(({ address }) => address).join(',');
        const letter = { to, headers, subject: subjectOf(headers), text: decoded(headers, body.join('\r\n\r\n')) };
        letters.push(letter);
        await onLetter?.(letter);
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>(ready => server.listen(wanted, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    async next(to) {
      for (let tries = 0; tries < 400; tries++) {
        const letter = letters.find(letter => letter.to === to && !taken.has(letter));
        if (letter) {
          taken.add(letter);
          return letter;
        }
        await new Promise(wait => setTimeout(wait, 25));
      }
      throw new Error(`no letter to ${to}; there were ${letters.map(letter => letter.to).join(', ') || 'none'}`);
    },
    close: () => new Promise(closed => server.close(() => closed())),
  };
}

function subjectOf(headers: string): string {
  const raw = /^Subject: (.*(?:\r\n[ \t].*)*)/im.exec(headers)?.[1] ?? '';
  return raw
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?(B|Q)\?([^?]*)\?=/gi, (_, form: string, text: string) =>
      form.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : unquoted(text.replaceAll('_', ' ')),
    );
}

function decoded(headers: string, body: string): string {
  const coding = /^Content-Transfer-Encoding: (\S+)/im.exec(headers)?.[1]?.toLowerCase();
  if (coding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return coding === 'quoted-printable' ? unquoted(body.replaceAll('=\r\n', '')) : body;
}

function unquoted(text: string): string {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}
