import { correspondentsOf } from '../access/correspondents.ts';
import { accountWords } from '../access/words.ts';
import type { Instance } from '../instance.ts';
import type { Compose } from '../mail/outbox.ts';
import { findSettings, readingNow } from '../slices/framework/derived/settings.ts';
import { findStandingCredential } from '../slices/parties/derived/credentials.ts';
import { partyNames } from '../slices/parties/derived/parties.ts';
import { houseWords } from '../words/house.ts';
import { makeSay } from '../words/say.ts';
import { type AboutDigest, composeDigest } from './digest.ts';
import { composeDoorLetter } from './door-letters.ts';
import type { AboutHolder } from './gather.ts';
import { finish, languageOf, tellNotice, type Written } from './letter-text.ts';
import { type AboutPoint, composeForPoint } from './point-letters.ts';
import { postWords } from './words.ts';

/** Writes letters by what holds when they leave: whoever has lost the right or the access meanwhile gets none. */
export function composeFor(instance: Instance, address: string): Compose {
  return async ({ kind, about }) => {
    if (kind === 'notice') return composeNotice(instance, address, about as AboutHolder);
    if (kind === 'point') return composeForPoint(instance, address, about as AboutPoint);
    if (kind === 'digest') return composeDigest(instance, address, about as AboutDigest);
    return composeDoorLetter(instance, kind, about);
  };
}

async function composeNotice(instance: Instance, address: string, about: AboutHolder): Promise<Written | undefined> {
  const { framework, user, person, credential, timeZone } = about;
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
  const capacity = houseWords[language].capacities[held.capacity] ?? held.capacity;
  const office = held.party === null ? capacity : accountWords[language].capacityFor(capacity, say.party(held.party));
  return finish(instance, address, reader, 'letters', {
    language,
    ...tellNotice(about, { say, zone, framework: say.text(settings.name).text, address }),
    because: postWords[language].because(office, say.text(settings.name).text),
  });
}
