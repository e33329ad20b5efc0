import { type Digest, digestWished, findCorrespondent } from '../access/correspondents.ts';
import { accountWords } from '../access/words.ts';
import type { Instance } from '../instance.ts';
import type { Outbox } from '../mail/outbox.ts';
import { dayIn, daysAfter } from '../record/day.ts';
import { instantOf } from '../record/instant.ts';
import { findSettings } from '../slices/framework/derived/settings.ts';
import { partyNames } from '../slices/parties/derived/parties.ts';
import { entryLine } from '../slices.ts';
import type { Language } from '../words/language.ts';
import { makeSay, type Say } from '../words/say.ts';
import { type DeskOf, deskOf, keyOf } from './desk-of.ts';
import { finish, languageOf, sayDue, type Written } from './letter-text.ts';
import { postWords } from './words.ts';

type Seen = Readonly<Record<string, number>>;

/** What a digest is made from when it is sent. */
export interface AboutDigest {
  readonly user: string;
  /** By framework, how many entries were told before. */
  readonly since: Seen;
}

const listed = 20;
const day = 86_400_000;

/** Orders the digests that are due. Whoever is first in asking for one counts as told, so nobody is told twice. */
export async function gatherDigests(instance: Instance, outbox: Outbox, instant: string): Promise<void> {
  const { writer } = instance.store;
  const { rows } = await writer.query<{ user: string; wish: Digest; next: string | null; seen: Seen; told: string[] }>(
    `select u.id as user, ${digestWished} as wish, d.next_at as next, d.seen, d.told from accounts."user" u
       left join accounts.preference p on p.user_id = u.id left join mail.digest d on d.user_id = u.id
     where ${digestWished} <> 'none' and (d.next_at is null or d.next_at <= $1)
       and exists (select from accounts.person b where b.user_id = u.id) order by u.id`,
    [instant],
  );
  for (const { user, wish, next, seen, told } of rows) {
    const desks = await deskOf(instance, user, seen ?? {});
    const asked = desks.flatMap(({ head, asks }) => asks.map(ask => `${head.framework} ${keyOf(ask)}`));
    const now = Object.fromEntries(desks.map(({ head }) => [head.framework, head.size]));
    const zone = (await instance.access.accounts.timeZoneOf(user)) ?? (await zoneOf(desks));
    const after = wish === 'at-once' ? instant : nextMorning(zone, instant);
    const client = await writer.connect();
    try {
      await client.query('begin');
      // Who begins is told what is asked from now on, and nothing of what was.
      const moved = await client.query(
        next === null
          ? `insert into mail.digest (user_id, next_at, seen, told) values ($1, $2, $3, '[]') on conflict do nothing`
          : 'update mail.digest set next_at = $2, seen = $3, told = $4 where user_id = $1 and next_at = $5',
        next === null
          ? [user, after, JSON.stringify(now)]
          : [user, after, JSON.stringify(now), JSON.stringify(asked), next],
      );
      const news =
        asked.some(one => !told?.includes(one)) ||
        (wish !== 'asked' && desks.some(({ changed }) => changed.length > 0));
      if (moved.rowCount === 1 && next !== null && news) {
        const about: AboutDigest = { user, since: seen };
        const until = new Date(Date.parse(instant) + day).toISOString();
        await outbox.order([{ key: `digest ${user} ${instant}`, kind: 'digest', about, until }], client);
      }
      await client.query('commit');
    } catch (fault) {
      await client.query('rollback').catch(() => {});
      throw fault;
    } finally {
      client.release();
    }
  }
}

async function zoneOf([first]: readonly DeskOf[]): Promise<string> {
  return (first && (await findSettings(first.reading))?.timeZone) ?? 'UTC';
}

/** The next seven in the morning of a zone. */
function nextMorning(zone: string, instant: string): string {
  const today = dayIn(zone, new Date(instant));
  for (const one of [today, daysAfter(today, 1)]) {
    const morning = instantOf(`${one}T07:00`, zone);
    if (morning !== undefined && morning > instant) return morning;
  }
  return new Date(Date.parse(instant) + day).toISOString();
}

/** What is asked and what changed, by what holds as it leaves. Undefined: nothing is left to tell. */
export async function composeDigest(
  instance: Instance,
  address: string,
  { user, since }: AboutDigest,
): Promise<Written | undefined> {
  const reader = await findCorrespondent(instance.store, user);
  if (!reader || reader.digest === 'none') return undefined;
  const desks = (await deskOf(instance, user, since)).filter(({ held }) => held.length > 0);
  if (desks.every(({ asks, changed }) => asks.length === 0 && changed.length === 0)) return undefined;
  const settings = await Promise.all(desks.map(({ reading }) => findSettings(reading)));
  const language = languageOf(reader, settings[0]?.languages ?? []);
  const words = postWords[language].digest;
  const body: string[] = [];
  for (const [index, desk] of desks.entries()) {
    const own = settings[index];
    if (!own) continue;
    const zone = reader.timeZone ?? own.timeZone;
    const names = await partyNames(desk.reading);
    const say = makeSay(language, zone, code => names[code]?.[language] ?? names[code]?.en);
    const name = say.text(own.name).text;
    body.push(`${name}\n${'='.repeat(Math.min(60, name.length))}`, ...told(desk, { address, language, zone, say }));
  }
  body.push(`${postWords[language].desk}\n${address}/desk`);
  return finish(instance, address, reader, 'digest', {
    language,
    subject: words.subject(desks.reduce((sum, { asks }) => sum + asks.length, 0)),
    body,
    because: words.because,
  });
}

interface Telling {
  readonly address: string;
  readonly language: Language;
  readonly zone: string;
  readonly say: Say;
}

/** Names what is public, and counts the rest. */
function told({ head, asks, changed }: DeskOf, { address, language, zone, say }: Telling): string[] {
  const words = postWords[language].digest;
  const root = `${address}/f/${head.framework}`;
  const open = asks.filter(one => one.open);
  const closed = asks.length - open.length;
  const { kinds } = accountWords[language].desk;
  const lines = open.slice(0, listed).map(({ kind, title, path, due }) => {
    const when = due === null ? '' : `, ${words.due(sayDue(due, zone, say))}`;
    return `- ${kinds[kind]}: ${oneLine(say.text(title).text)}${when}\n  ${root}${path}`;
  });
  if (open.length > listed) lines.push(words.more(open.length - listed));
  if (closed > 0) lines.push(words.closed(closed));
  const news = changed.filter(({ audience }) => audience === 'public');
  const entries = news
    .slice(0, listed)
    .map(entry => `- ${oneLine(entryLine(entry, language, say))}\n  ${root}/record/${entry.position}`);
  if (news.length > listed) entries.push(words.more(news.length - listed));
  if (changed.length > news.length) entries.push(words.closed(changed.length - news.length));
  return [
    ...(lines.length > 0 ? [[words.asked, ...lines].join('\n')] : []),
    ...(entries.length > 0 ? [[words.changed, ...entries].join('\n')] : []),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 300);
}
