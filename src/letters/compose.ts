import { correspondentsOf } from '../access/correspondents.ts';
import { accountWords } from '../access/words.ts';
import type { Instance } from '../instance.ts';
import type { Compose } from '../mail/outbox.ts';
import { findSettings, readingNow } from '../slices/framework/derived/settings.ts';
import { findStandingCredential } from '../slices/parties/derived/credentials.ts';
import { partyNames } from '../slices/parties/derived/parties.ts';
import { slices } from '../slices.ts';
import { houseWords } from '../words/house.ts';
import { makeSay } from '../words/say.ts';
import { type AboutDigest, composeDigest } from './digest.ts';
import { composeDoorLetter } from './door-letters.ts';
import type { AboutNotice } from './gather.ts';
import { finish, languageOf, sayDue, type Written } from './letter-text.ts';
import { postWords } from './words.ts';

/** Writes letters by what holds when they leave: whoever has lost the right or the access meanwhile gets none. */
export function composeFor(instance: Instance, address: string): Compose {
  return async ({ kind, about }) => {
    if (kind === 'notice') return composeNotice(instance, address, about as AboutNotice);
    if (kind === 'digest') return composeDigest(instance, address, about as AboutDigest);
    return composeDoorLetter(instance, kind, about);
  };
}

async function composeNotice(instance: Instance, address: string, about: AboutNotice): Promise<Written | undefined> {
  const { framework, slice, user, person, credential, word, audience, title, path, due, timeZone } = about;
  const { store } = instance;
  const head = await instance.heads.find(framework);
  const reader = (await correspondentsOf(store, framework, [person])).get(person);
  if (!head || reader?.user !== user || !reader.letters) return undefined;
  const reading = await readingNow(store.public, head);
  const [held, settings, names] = await Promise.all([
    findStandingCredential(reading, credential),
    findSettings(reading),
    partyNames(reading),
  ]);
  if (!held || !settings) return undefined;
  const language = languageOf(reader, settings.languages);
  const zone = reader.timeZone ?? timeZone ?? settings.timeZone;
  const say = makeSay(language, zone, code => names[code]?.[language] ?? names[code]?.en);
  const own = slices.find(({ name }) => name === slice)?.words[language].letters?.[word];
  if (!own) throw new Error(`no words for the letter ${word} of ${slice}`);
  const words = postWords[language];
  const open = audience === 'public';
  const told = { title: say.text(title).text, due: due === null ? '' : sayDue(due, zone, say) };
  const capacity = houseWords[language].capacities[held.capacity] ?? held.capacity;
  const office = held.party === null ? capacity : accountWords[language].capacityFor(capacity, say.party(held.party));
  return finish(instance, address, reader, 'letters', {
    language,
    subject: `${say.text(settings.name).text}: ${open ? own.subject(told) : words.closed.subject}`,
    body: [
      open ? own.text(told) : words.closed.text,
      open ? `${words.open}\n${address}/f/${framework}${path}` : `${words.desk}\n${address}/desk`,
    ],
    because: words.because(office, say.text(settings.name).text),
  });
}
