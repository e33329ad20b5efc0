import { findVisitor } from '../http/visitor.ts';
import type { Instance } from '../instance.ts';
import type { Author } from '../record/body.ts';
import { type Call, WrongUse } from './verb.ts';

/** The host's shell: it acts for no party, and what it may do is little. */
const host: Author = { party: null, capacity: 'host', credential: null, person: null };

/** Who acts: the holder of `COMITY_TOKEN`, or the host's shell. `--as` must agree with the token: a shell cannot choose a party. */
export async function findAuthor(
  instance: Instance,
  { config, options }: Call,
): Promise<{ author: Author; principal: string }> {
  if (config.token === undefined) {
    if (options.as !== undefined)
      throw new WrongUse(
        'To act as a party, set COMITY_TOKEN to a token of one of its people: a shell alone is the host.',
      );
    return { author: host, principal: 'host' };
  }
  const visitor = await findVisitor(instance, { authorization: `Bearer ${config.token}` });
  if (!visitor) throw new WrongUse('COMITY_TOKEN is no token of this instance.');
  // A credential is a position of its own framework's record: in another it would be somebody else's, or nobody's.
  if (visitor.framework !== options.in)
    throw new WrongUse(`COMITY_TOKEN acts in ${visitor.framework}, not in ${options.in}.`);
  if (options.as !== undefined && options.as !== visitor.author.party)
    throw new WrongUse(`COMITY_TOKEN acts for ${visitor.author.party ?? 'no party'}, not for ${options.as}.`);
  return { author: visitor.author, principal: visitor.principal };
}
