import { secondsToWait } from '../access/attempts.ts';
import { openCalendar } from '../access/calendars.ts';
import { findCorrespondent } from '../access/correspondents.ts';
import { accountWords } from '../access/words.ts';
import type { CalendarEvent } from '../papers/calendar.ts';
import { calendarFile, type PlacedEvents } from '../papers/ics.ts';
import type { Ask } from '../record/ask.ts';
import { isRefusal } from '../record/refusal.ts';
import { readingNow } from '../slices/framework/derived/settings.ts';
import { credentialsOf } from '../slices/parties/derived/credentials.ts';
import { slices } from '../slices.ts';
import type { Language } from '../words/language.ts';
import type { Door } from './doors.ts';
import { inRoom, pageContext, type Room } from './pages.tsx';
import { visitorUnder } from './visitor.ts';

/** Calendar programs ask every quarter of an hour or so; who asks much more often waits. */
const limit = { times: 120, seconds: 900 };

/**
 * What a person may see that has a day: what is asked of them, and the calendars of the frameworks in which a credential
 * of theirs stands. Rights are read anew at each request; the secret in the address only says whose they are.
 */
export async function personalCalendar(door: Door, secret: string): Promise<Response> {
  const { instance, language } = door;
  const { store } = instance;
  const user = await openCalendar(store, secret);
  const reader = user === undefined ? undefined : await findCorrespondent(store, user);
  if (!reader) return new Response('There is no calendar here.\n', { status: 404, headers });
  const wait = await secondsToWait(store, `calendar:${reader.user}`, limit);
  if (wait > 0)
    return new Response(`Ask again in ${wait} seconds.\n`, {
      status: 429,
      headers: { ...headers, 'retry-after': String(wait) },
    });
  const spoken = reader.language ?? language;
  const parts: PlacedEvents[] = [];
  const bound = Map.groupBy(await instance.access.accounts.personsOf(reader.user), ({ framework }) => framework);
  for (const [framework, persons] of bound) {
    const head = await instance.heads.find(framework);
    if (!head) continue;
    const held = await credentialsOf(
      await readingNow(store.public, head),
      persons.map(({ person }) => person),
    );
    const events = new Map<string, CalendarEvent>();
    for (const credential of held) {
      const visitor = {
        ...(await visitorUnder(instance, framework, credential)),
        label: reader.name,
        principal: `person:${credential.person}`,
      };
      const query = new URLSearchParams();
      const found = await inRoom(instance, framework, query, spoken, visitor, room => eventsIn(room, reader.timeZone));
      if (!isRefusal(found)) for (const event of found) events.set(event.uid, event);
    }
    const address = `${instance.access.accounts.address}/f/${framework}`;
    parts.push({ events: [...events.values()], place: { origin: head.origin.replace(/\/log$/, ''), address } });
  }
  const file = calendarFile(parts, accountWords[spoken].account.calendar.title);
  return new Response(file, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' } });
}

/** The address is a secret: nobody keeps the answer, and no page that it leads to learns where one came from. */
const headers = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

async function eventsIn(room: Room, zone: string | undefined): Promise<CalendarEvent[]> {
  const { reading, visitor, say, language, info } = room;
  const context = pageContext(room, new URLSearchParams());
  const events: CalendarEvent[] = [];
  // What a page of the whole room offers as a calendar; pages of one thing repeat it.
  for (const page of slices.flatMap(slice => slice.pages)) {
    if (!page.calendar || page.path.includes(':')) continue;
    const data: unknown = await page.load(reading, {});
    if (data !== undefined) events.push(...page.calendar(data, context));
  }
  if (!visitor) return events;
  for (const slice of slices)
    for (const ask of (await slice.asks?.(reading, visitor.author)) ?? []) {
      const title = say.text(ask.title).text;
      const due = askEvent(ask, title, language, zone ?? info.timeZone);
      if (due) events.push({ ...due, sequence: reading.position });
    }
  return events;
}

function askEvent(
  { kind, path, due }: Ask,
  title: string,
  language: Language,
  timeZone: string,
): Omit<CalendarEvent, 'sequence'> | undefined {
  if (due === null) return undefined;
  return {
    uid: `desk/${kind}${path}`,
    status: 'confirmed',
    title: `${accountWords[language].desk.kinds[kind]}: ${title}`,
    starts: due.length > 10 ? localTime(due, timeZone) : due,
    timeZone,
    path,
  };
}

/** `2026-07-31T18:00`, as clocks show it there. */
function localTime(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(instant)).replace(' ', 'T');
}
