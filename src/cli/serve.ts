import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { loadExamples } from '../../examples/load-examples.ts';
import { startClock } from '../clock.ts';
import { isLoopback } from '../config.ts';
import { makeServer } from '../http/server.ts';
import { startPost } from '../letters/post.ts';
import { noMail, printedMail, smtpMail } from '../mail/mail.ts';
import { type OpenInstance, openInstance } from '../open-instance.ts';
import { lockServe } from '../record/store/embedded-serve-lock.ts';
import { webhookKey } from '../webhooks/webhook-key.ts';
import { startWebhooks } from '../webhooks/webhooks.ts';
import { type Console, exit, type Verb } from './verb.ts';

/** The built client lies beside the built server. */
const client = fileURLToPath(new URL('../client', import.meta.url));

export const serve: Verb = {
  usage: 'serve [--demo]',
  help: 'Serves the record: pages, API and log, on PORT (3000) and HOST (127.0.0.1). --demo first loads the examples into a record that holds nothing else.',
  options: { demo: { type: 'boolean' } },
  async run({ config, console, options }) {
    const unlock = config.databaseUrl === undefined ? lockServe(config.data) : undefined;
    try {
      const closed = await whyClosed(config);
      if (closed !== undefined) {
        console.err(closed);
        return exit.fault;
      }
      let stop: (code: number) => void = () => {};
      const stopped = new Promise<number>(resolve => (stop = resolve));
      // From the start, and each time: npm and the terminal may both deliver one, and a second must not cut the closing short.
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(exit.done));
      const instance = await openInstance({
        config,
        log: console.err,
        onFatal(fault) {
          console.err(`${fault.message} Stopping: the next start finds out.`);
          stop(exit.fault);
        },
      });
      const personas = isLoopback(config.host);
      if (options.demo && personas) await loadExamples(instance, console.err);
      const mail =
        config.smtpUrl !== undefined
          ? smtpMail(config.smtpUrl, { from: config.mailFrom, replyTo: config.mailReplyTo })
          : personas
            ? printedMail(console.out)
            : noMail;
      const { host, address, trustedProxies, actsPerMinute } = config;
      const reached = address ?? (personas ? instance.access.accounts.address : undefined);
      const post =
        mail.able && reached !== undefined
          ? startPost({ instance, mail, address: reached, log: console.err })
          : undefined;
      const { outbox } = post ?? {};
      const key = webhookKey(config.keys);
      const server = makeServer({
        instance,
        client,
        host,
        address,
        outbox,
        trustedProxies,
        actsPerMinute,
        webhookKey: key.public,
        log: console.err,
      });
      server.listen(config.port, config.host);
      await once(server, 'listening');
      for (const { framework } of await instance.heads.list()) await instance.mirrors.mayAdd(framework);
      for (const { framework, origin, checkpoint } of await instance.heads.list())
        if (!instance.record.keys.find(framework, origin)?.signed(checkpoint))
          console.err(
            `${framework}: the log’s key is not in ${config.keys}: the record can be read here, not added to.`,
          );
      const clock = startClock(instance, console.err);
      const webhooks = startWebhooks(instance, { key, log: console.err });
      const { port } = server.address() as AddressInfo;
      const here = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
      console.out(`Comity is ready on ${here}`);
      if (personas) await tellPersonas(instance, here, console);
      const code = await stopped;
      server.close();
      server.closeAllConnections();
      await webhooks.stop();
      await clock.stop();
      await post?.stop();
      mail.close();
      await instance.close().catch(() => {});
      return code;
    } finally {
      unlock?.();
    }
  },
};

/** Why nobody can listen there, asked before anything is opened or loaded; undefined where somebody can. */
async function whyClosed(place: { readonly host: string; readonly port: number }): Promise<string | undefined> {
  const probe = createServer();
  try {
    probe.listen(place.port, place.host);
    await once(probe, 'listening');
  } catch (fault) {
    return portSentence(fault as NodeJS.ErrnoException, place);
  }
  probe.close();
  await once(probe, 'close');
  return undefined;
}

function portSentence(
  { code, message }: NodeJS.ErrnoException,
  { host, port }: { readonly host: string; readonly port: number },
): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken by another program: stop it, or set PORT to a free one.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user: set PORT to one above 1023.`;
  return `${host}:${port} cannot be listened on: ${message}.`;
}

/** Who can sign in to the example, and how: one-time links and tokens, on loopback only. */
async function tellPersonas({ access }: OpenInstance, address: string, console: Console): Promise<void> {
  const personas = await access.listPersonas();
  if (personas.length === 0) return;
  console.out(
    `\nTo act in the examples, open a link (each signs in once, for 15 minutes; more on ${address}/sign-in):`,
  );
  const width = Math.max(...personas.map(({ label }) => label.length));
  for (const { framework, credential, label } of personas)
    console.out(`  ${label.padEnd(width)}  ${address}/sign-in/${await access.makeLink(framework, credential)}`);
  const compiler = personas.find(({ label }) => label.startsWith('compiler')) ?? personas[0];
  if (!compiler) return;
  const token = await access.makeToken(
    compiler.framework,
    compiler.credential,
    `start message of ${new Date().toISOString()}`,
    90,
  );
  console.out(`For the API and the command line, as ${compiler.label}:\n  COMITY_TOKEN=${token}`);
}
