import { createTransport } from 'nodemailer';

/** One letter, in plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How this instance writes to people. */
export interface Mail {
  /** Is there a way to reach anybody? */
  readonly able: boolean;
  /** Throws where the letter was not taken by the server it was given to. */
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** No way to write to anybody. */
export const noMail: Mail = {
  able: false,
  send: async () => {
    throw new Error('this instance sends no mail');
  },
  close() {},
};

/** By SMTP, over one connection that is kept while there is much to send. */
export function smtpMail(url: string, from: string): Mail {
  const transport = createTransport(
    { url, pool: true, maxConnections: 2, disableFileAccess: true, disableUrlAccess: true, socketTimeout: 30_000 },
    { from },
  );
  return {
    able: true,
    async send({ to, subject, text, headers }) {
      await transport.sendMail({ to: { name: '', address: to }, subject, text, headers: { ...headers } });
    },
    close: () => transport.close(),
  };
}

/** On a machine that only answers itself, letters are read in its terminal. */
export function printedMail(print: (line: string) => void): Mail {
  return {
    able: true,
    async send({ to, subject, text }) {
      print(`\nMail to ${to}: ${subject}\n${text.replace(/^/gm, '  ')}\n`);
    },
    close() {},
  };
}
