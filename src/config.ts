import { resolve } from 'node:path';

/** What the environment says. This file is the only one that reads it. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute path of the data folder (`COMITY_DATA`). */
  readonly data: string;
  /** Absolute path of the folder of log keys (`COMITY_KEYS`). */
  readonly keys: string;
  /** First part of the origin of logs founded here (`COMITY_NAME`): for ever. */
  readonly name: string;
  readonly databaseUrl: string | undefined;
  readonly token: string | undefined;
  /** Addresses and folders of copies of the logs here (`COMITY_MIRRORS`). */
  readonly mirrors: readonly string[];
  /** Where people reach this instance (`COMITY_ADDRESS`): scheme, host and port, as in https://record.example.org. */
  readonly address: string | undefined;
  /** The mail server (`SMTP_URL`), and the address that letters come from (`COMITY_MAIL_FROM`). */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Origins of identity providers that may be asked on the machine's own network (`COMITY_PROVIDERS_INSIDE`). */
  readonly providersInside: readonly string[];
  /** Where answers to letters go (`COMITY_MAIL_REPLY_TO`); else to where they come from. */
  readonly mailReplyTo: string | undefined;
  /** How many acts a party may record in a minute (`COMITY_ACTS_PER_MINUTE`); 0: as many as it likes. */
  readonly actsPerMinute: number;
  /** Addresses of proxies whose word on the client's address counts (`COMITY_TRUSTED_PROXIES`). */
  readonly trustedProxies: readonly string[];
  /** Who looks for malware in what is uploaded (`COMITY_SCAN`). */
  readonly scanner: string | undefined;
}

export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
}

/** Reads the configuration. Throws `ConfigProblem` with one sentence naming the variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigProblem('PORT must be a number from 0 to 65535.');
  const name = env.COMITY_NAME ?? 'localhost';
  if (!/^[A-Za-z0-9.-]+(\/[A-Za-z0-9.-]+)*$/.test(name))
    throw new ConfigProblem(
      'COMITY_NAME must be a host name, such as record.example.org: it becomes part of every log’s origin.',
    );
  const mirrors = (env.COMITY_MIRRORS ?? '').split(/\s+/).filter(place => place !== '');
  const strange = mirrors.find(place => place.includes('://') && !/^https?:\/\/[^/]/.test(place));
  if (strange !== undefined)
    throw new ConfigProblem(
      `COMITY_MIRRORS must name http addresses or folders, parted by spaces: ${strange} is neither.`,
    );
  const data = resolve(env.COMITY_DATA ?? 'data');
  const address = env.COMITY_ADDRESS || undefined;
  if (address !== undefined && !isOrigin(address))
    throw new ConfigProblem(
      'COMITY_ADDRESS must be an origin such as https://record.example.org: scheme, host and port, without a path.',
    );
  const smtpUrl = env.SMTP_URL || undefined;
  if (smtpUrl !== undefined && !/^smtps?:\/\//.test(smtpUrl))
    throw new ConfigProblem('SMTP_URL must begin with smtp:// or smtps://.');
  const actsPerMinute = Number(env.COMITY_ACTS_PER_MINUTE ?? 3000);
  if (!Number.isInteger(actsPerMinute) || actsPerMinute < 0 || actsPerMinute > 1_000_000)
    throw new ConfigProblem('COMITY_ACTS_PER_MINUTE must be a number from 0 to 1000000; 0 sets no limit.');
  const providersInside = (env.COMITY_PROVIDERS_INSIDE ?? '').split(/[\s,]+/).filter(Boolean);
  const noOrigin = providersInside.find(origin => !isOrigin(origin));
  if (noOrigin !== undefined)
    throw new ConfigProblem(
      `COMITY_PROVIDERS_INSIDE must name origins such as https://id.ministry.example, parted by spaces: ${noOrigin} is none.`,
    );
  const scanner = env.COMITY_SCAN || undefined;
  if (scanner !== undefined && !/^(clamd:(\/|(\[[\da-f:]+\]|[\w.-]+):\d{1,5}$)|\/\S)/i.test(scanner))
    throw new ConfigProblem(
      'COMITY_SCAN must be clamd: and its socket or host and port, or the absolute path of a command with its words.',
    );
  return {
    host: env.HOST ?? '127.0.0.1',
    port,
    data,
    keys: resolve(env.COMITY_KEYS ?? `${data}/keys`),
    name,
    databaseUrl: env.DATABASE_URL || undefined,
    token: env.COMITY_TOKEN || undefined,
    mirrors,
    address,
    smtpUrl,
    mailFrom: env.COMITY_MAIL_FROM || `comity@${address === undefined ? 'localhost' : new URL(address).hostname}`,
    providersInside,
    mailReplyTo: env.COMITY_MAIL_REPLY_TO || undefined,
    actsPerMinute,
    trustedProxies: (env.COMITY_TRUSTED_PROXIES ?? '').split(/[\s,]+/).filter(Boolean),
    scanner,
  };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

/** Personas and one-time links exist only where nobody else can reach the server. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
