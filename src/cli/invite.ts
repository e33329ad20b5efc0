import { tellInvitation } from '../http/invitation-pages.tsx';
import { readingNow } from '../slices/framework/derived/settings.ts';
import { findStandingCredential } from '../slices/parties/derived/credentials.ts';
import { exit, type Verb, WrongUse } from './verb.ts';
import { withInstance } from './with-instance.ts';

export const invite: Verb = {
  usage: 'invite EMAIL --in FRAMEWORK --credential POSITION --name NAME',
  help: 'Gives the holder of a credential a way to sign in, and prints the link that does so once, within seven days. Later invitations go out from /f/FRAMEWORK/people.',
  options: { in: { type: 'string' }, credential: { type: 'string' }, name: { type: 'string' } },
  async run(call) {
    const { words, options, console, json } = call;
    const [email, ...more] = words;
    const { in: framework, credential, name } = options;
    if (email === undefined || more.length > 0 || !/^[^\s@]+@[^\s@]+$/.test(email))
      throw new WrongUse('Name one e-mail address.');
    if (typeof framework !== 'string' || typeof credential !== 'string' || typeof name !== 'string')
      throw new WrongUse('Say where, for which credential and for whom: --in, --credential and --name.');
    return withInstance(call, async instance => {
      const head = await instance.heads.find(framework);
      const given = /^\d{1,15}$/.test(credential) ? Number(credential) : -1;
      const found = head && (await findStandingCredential(await readingNow(instance.store.public, head), given));
      const person = found?.program === null ? found.person : undefined;
      const told =
        person === undefined ? undefined : await tellInvitation({ instance, language: 'en' }, { framework, person });
      if (person === undefined || !told) {
        console.err(`No credential of ${framework} that stands was given by entry ${credential}.`);
        return exit.refused;
      }
      const { accounts } = instance.access;
      const secret = await accounts.invite({ framework, person, email, name });
      const link = `${accounts.address}/invitation/${secret}`;
      console.out(
        json
          ? JSON.stringify({ link })
          : `To act as ${told.what} in ${told.framework}, once, within seven days:\n  ${link}`,
      );
      return exit.done;
    });
  },
};
