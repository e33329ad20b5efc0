import type { Instance } from '../instance.ts';
import type { Order } from '../mail/outbox.ts';
import { readingAll } from '../reading-now.ts';
import { listPoints, type Point } from '../slices/contacts/derived/points.ts';
import { mailAddressesOf } from '../slices/contacts/derived/reach.ts';
import { findSettings } from '../slices/framework/derived/settings.ts';
import { partyNames } from '../slices/parties/derived/parties.ts';
import { isLanguage } from '../words/language.ts';
import { makeSay } from '../words/say.ts';
import { answerPath } from './answer-link.ts';
import type { AboutNotice } from './gather.ts';
import { asMail, tellNotice, type Written } from './letter-text.ts';
import { postWords } from './words.ts';

/** What a letter to a point of contact is made from when it is sent. The address is looked up then. */
export interface AboutPoint extends AboutNotice {
  readonly contact: string;
  /** Which of its addresses, from 1. */
  readonly place: number;
}

/** One letter to each of its addresses. */
export function ordersFor(
  point: Point,
  notice: AboutNotice,
  order: Pick<Order, 'key' | 'from' | 'until' | 'receipt'>,
): Order[] {
  return mailAddressesOf(point).map((_, index) => {
    const about: AboutPoint = { ...notice, contact: point.contact, place: index + 1 };
    return { ...order, key: `${order.key} ${point.contact}.${index + 1}`, kind: 'point', about };
  });
}

/** By what its party says of it as the letter leaves; undefined: it was withdrawn, or reads no mail there any more. */
export async function composeForPoint(
  instance: Instance,
  address: string,
  about: AboutPoint,
): Promise<Written | undefined> {
  const { framework, contact, place, answers } = about;
  const head = await instance.heads.find(framework);
  if (!head) return undefined;
  // A directory is for the parties; we read it to write to them.
  const read = await readingAll(instance, head, new Date().toISOString(), async reading => {
    const [[point], settings, names] = await Promise.all([
      listPoints(reading, { contact }),
      findSettings(reading),
      partyNames(reading),
    ]);
    return point && settings && { point, settings, names };
  });
  const to = read && mailAddressesOf(read.point)[place - 1];
  if (!read || to === undefined) return undefined;
  const { point, settings, names } = read;
  const language = [...point.languages, ...settings.languages].find(isLanguage) ?? 'en';
  const zone = point.timeZone ?? about.timeZone ?? settings.timeZone;
  const say = makeSay(language, zone, code => names[code]?.[language] ?? names[code]?.en);
  const words = postWords[language];
  const name = say.text(settings.name).text;
  const link = answers && answerPath(instance.store, { framework, contact, ...answers });
  return asMail({
    to,
    language,
    ...tellNotice(about, { say, zone, framework: name, address }),
    ...(link === undefined ? {} : { link: `${words.point.answer}\n${address}${link}` }),
    foot: [
      words.point.because(point.office, say.party(point.party), name),
      `${words.point.change}\n${address}/f/${framework}/contacts/${contact}`,
    ],
  });
}
