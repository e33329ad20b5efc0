import { PassThrough } from 'node:stream';
import { createTransport } from 'nodemailer';

/** One letter, in plain text. */
export interface Letter {
  /** The same at every attempt: the Message-ID follows from it, by which a mailbox knows a letter that came twice. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Of the text (BCP 47). */
  readonly language: string;
  /** Where one click ends letters of this kind (RFC 8058). */
  readonly unsubscribe?: string | undefined;
}

/** What became of an attempt. */
export type Fate =
  | { readonly taken: true }
  | {
      readonly taken: false;
      /** The server refused this letter for good: another attempt would be refused, too. */
      readonly final: boolean;
      /** All of it was handed over, and no answer came: it may be on its way. */
      readonly doubtful: boolean;
      /** In the server's words, without the address. */
      readonly why: string;
    };

/** How this instance writes to people. */
export interface Mail {
  /** Is there a way to reach anybody? */
  readonly able: boolean;
  /** Answers within `patience`, and never throws. */
  send(letter: Letter): Promise<Fate>;
  close(): void;
}

/** How long one attempt may take, whatever the server does. */
export const patience = 60_000;

/** No way to write to anybody. */
export const noMail: Mail = {
  able: false,
  send: async () => ({ taken: false, final: false, doubtful: false, why: 'this instance sends no mail' }),
  close() {},
};

export interface Sender {
  readonly from: string;
  /** Where answers go; absent: to `from`. */
  readonly replyTo?: string | undefined;
}

/** By SMTP, over connections that are kept while there is much to send. `wait`: for each answer of the server. */
export function smtpMail(url: string, { from, replyTo }: Sender, wait = 20_000): Mail {
  const limits = { connectionTimeout: wait, greetingTimeout: wait, dnsTimeout: wait, socketTimeout: wait };
  const transport = createTransport(
    { url, pool: true, maxConnections: 2, disableFileAccess: true, disableUrlAccess: true, ...limits },
    { from, ...(replyTo === undefined ? {} : { replyTo }) },
  );
  const host = from.slice(from.lastIndexOf('@') + 1).replace(/[^A-Za-z0-9.-]/g, '') || 'localhost';
  const handedOver = new Set<string>();
  transport.use('stream', (mail, done) => {
    const { letter } = mail.data as { letter?: string };
    // The last of a letter is read from us when the server has taken all before it.
    mail.message.processFunc(input => {
      const seen = input.pipe(new PassThrough());
      seen.once('end', () => letter !== undefined && handedOver.add(letter));
      return seen;
    });
    done();
  });
  return {
    able: true,
    async send({ id, to, subject, text, language, unsubscribe }) {
      const message = {
        letter: id,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${host}>`,
        // Against answers by machines (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language, ...oneClick(unsubscribe) },
      };
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, fail) => {
        timer = setTimeout(() => fail(new Error('the mail server took too long')), patience);
      });
      try {
        await Promise.race([transport.sendMail(message), late]);
        return { taken: true };
      } catch (fault) {
        return fateOf(fault as SmtpFault, to, handedOver.has(id));
      } finally {
        clearTimeout(timer);
        handedOver.delete(id);
      }
    },
    close: () => transport.close(),
  };
}

function oneClick(address: string | undefined): Record<string, string> {
  if (address === undefined) return {};
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

interface SmtpFault extends Error {
  readonly code?: string;
  readonly responseCode?: number;
}

function fateOf({ code = '', responseCode = 0, message }: SmtpFault, to: string, handedOver: boolean): Fate {
  // Of a letter's own envelope or text; a password that is wrong or a server that is shut is nothing of the letter's.
  const final = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  const why = (message.split('\n')[0] ?? '').replaceAll(to, '…').slice(0, 200);
  return { taken: false, final, doubtful: handedOver && responseCode === 0, why };
}

/** On a machine that only answers itself, letters are read in its terminal. */
export function printedMail(print: (line: string) => void): Mail {
  return {
    able: true,
    async send({ to, subject, text }) {
      print(`\nMail to ${to}: ${subject}\n${text.replace(/^/gm, '  ')}\n`);
      return { taken: true };
    },
    close() {},
  };
}
