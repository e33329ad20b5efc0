import { accountWords } from '../access/words.ts';
import { dayIn, isTimeZone } from '../record/day.ts';
import { isRefusal, refusal } from '../record/refusal.ts';
import { actWords } from '../slices.ts';
import { WithPrograms } from '../ui/by-program.tsx';
import { FormControl } from '../ui/form-controls.tsx';
import { Empty } from '../ui/primitives/notices.tsx';
import { Section, Sheet } from '../ui/primitives/sheet.tsx';
import { Listing } from '../ui/primitives/ways.tsx';
import { makeSay, type Say } from '../words/say.ts';
import { readBody } from './body.ts';
import { programsTold } from './by-program.ts';
import { changesShown, type DeskRoom, entrySentence, readDesk } from './desk.ts';
import { type Door, html } from './doors.ts';
import { capacityOf } from './invitation-pages.tsx';
import { pathOf } from './pages.tsx';
import { problemResponse } from './problem.ts';
import { Demanded } from './provider-sign-in.tsx';
import { redirect } from './sign-in.tsx';
import { problemPage, signedIn, siteFrame } from './site-pages.tsx';
import { isFromOurForm } from './visitor.ts';

const signInFirst = refusal('right', 'sign-in-first', 'A desk belongs to a person.', {
  source: 'docs/how-to/sign-in.md',
});

/** What is asked of whoever is signed in, what they are writing, what is new: in every framework that they act in. */
export async function deskPage(door: Door, request: Request): Promise<Response> {
  const { account, visitor, language, instance } = door;
  if (!account && !visitor) return problemPage(door, '/desk', signInFirst);
  const words = accountWords[language].desk;
  const rooms = await readDesk(door, request.headers.get('cookie') ?? undefined);
  const zone = account && (await instance.access.accounts.timeZoneOf(account.user));
  return html(
    siteFrame(
      door,
      words.title,
      '/desk',
      <>
        <Sheet spread>
          <h1>{words.title}</h1>
          {account ? (
            <p>
              <a href="/account">{accountWords[language].account.title}</a>
            </p>
          ) : null}
          {rooms.length === 0 ? <Empty title={words.none} /> : null}
        </Sheet>
        {rooms.map(room => (
          <Room key={room.framework} door={door} room={room} zone={zone} />
        ))}
        {account ? (
          <Sheet>
            <Section id="zone" title={words.zone}>
              <form className="act-form" method="post" action="/desk">
                <input type="hidden" name="_csrf" value={signedIn(door)?.csrf} />
                <FormControl
                  control={{
                    kind: 'select',
                    id: 'f-zone',
                    name: 'zone',
                    path: 'zone',
                    label: words.zone,
                    help: words.zoneHelp,
                    required: false,
                    value: zone ?? '',
                    options: [
                      { value: '', label: words.ofFramework },
                      ...zonesWith(zone).map(value => ({
                        value,
                        label: value.replaceAll('_', ' '),
                      })),
                    ],
                  }}
                />
                <button type="submit" className="button second">
                  {words.keepZone}
                </button>
              </form>
            </Section>
          </Sheet>
        ) : null}
      </>,
    ),
  );
}

/** Zones have several names, and a chosen one need not be the one that is listed. */
function zonesWith(chosen: string | undefined): string[] {
  return [...new Set([...(chosen === undefined ? [] : [chosen]), ...Intl.supportedValuesOf('timeZone')])];
}

/** The same as data. */
export async function deskFile(door: Door, request: Request): Promise<Response> {
  if (!door.account && !door.visitor) return problemResponse(signInFirst, door.language);
  const rooms = await readDesk(door, request.headers.get('cookie') ?? undefined);
  const told = rooms.map(({ framework, name, acting, asks, drafts, changed, byProgram }) => ({
    framework,
    name,
    acting: acting ? { party: acting.party, capacity: acting.capacity } : null,
    asks: asks.map(ask => ({ ...ask, path: `/f/${framework}${ask.path}` })),
    drafts,
    changed: changed.slice(0, changesShown).map(({ position, act, at, subject }) => ({ position, act, at, subject })),
    ...programsTold(byProgram),
  }));
  return Response.json({ desk: told }, { headers: { 'cache-control': 'private, no-store' } });
}

interface RoomProps {
  readonly door: Door;
  readonly room: DeskRoom;
  readonly zone: string | undefined;
}

function Room({ door, room, zone }: RoomProps) {
  const { language } = door;
  const { framework, acting, credentials, demanded, asks, drafts, changed, names } = room;
  const words = accountWords[language];
  const timeZone = zone ?? room.timeZone;
  const say = makeSay(language, timeZone, code => names[code]?.[language] ?? names[code]?.en);
  const name = say.text(room.name).text;
  const root = `/f/${framework}`;
  const looksAfter = acting?.capacity === 'party-administrator' || acting?.capacity === 'secretariat-officer';
  return (
    <Sheet spread>
      <Section id={framework} title={<a href={root}>{name}</a>}>
        <p>
          {acting
            ? capacityOf(language, acting, say.party)
            : credentials.length > 0
              ? words.actingLede
              : demanded.length === 0
                ? words.noRight(name)
                : null}
        </p>
        <Demanded door={door} providers={demanded} partyName={say.party} />
        <ul className="plain">
          {credentials.length > 1 ? (
            <li>
              <a href={`${root}/acting`}>{acting ? words.change : words.choose}</a>
            </li>
          ) : null}
          {acting ? (
            <li>
              <a href={`${root}/acts`}>{words.desk.actsHere}</a>
            </li>
          ) : null}
          {acting ? (
            <li>
              <a href={`${root}/office`}>{words.office.way}</a>
            </li>
          ) : null}
          {looksAfter ? (
            <li>
              <a href={`${root}/people`}>{words.people.title}</a>
            </li>
          ) : null}
        </ul>
      </Section>
      {acting ? (
        <>
          <Section id={`${framework}-asked`} title={words.desk.asked}>
            {asks.length === 0 ? (
              <p>{words.desk.nothingAsked}</p>
            ) : (
              <Listing
                items={asks.map(({ kind, title, path, due }) => {
                  const said = say.text(title);
                  return {
                    href: `${root}${path}`,
                    title: said.text,
                    lang: said.fallback ? said.language : undefined,
                    lead: words.desk.kinds[kind],
                    note: due === null ? undefined : <Due due={due} say={say} timeZone={timeZone} door={language} />,
                  };
                })}
              />
            )}
          </Section>
          {drafts.length === 0 ? null : (
            <Section id={`${framework}-drafts`} title={words.desk.drafts}>
              <Listing
                items={drafts.map(({ act, subject, count }) => ({
                  href: pathOf(subject) === undefined ? undefined : `${root}${pathOf(subject)}/notes`,
                  title: actWords(language, act).title,
                  note: words.desk.notes(count),
                }))}
              />
            </Section>
          )}
          <Section id={`${framework}-changed`} title={words.desk.changed}>
            {changed.length === 0 ? (
              <p>{words.desk.nothingChanged}</p>
            ) : (
              <WithPrograms done={room.byProgram}>
                <Listing
                  items={changed.slice(0, changesShown).map(entry => ({
                    href: `${root}/record/${entry.position}`,
                    lead: say.count(entry.position),
                    title: entrySentence(entry, language, say),
                    note: say.instant(entry.at),
                  }))}
                />
              </WithPrograms>
            )}
            <p>
              <a href={`${root}/record`}>{words.desk.more}</a>
            </p>
          </Section>
        </>
      ) : null}
    </Sheet>
  );
}

function Due({
  due,
  say,
  timeZone,
  door,
}: {
  readonly due: string;
  readonly say: Say;
  readonly timeZone: string;
  readonly door: Door['language'];
}) {
  const words = accountWords[door].desk;
  const instant = due.length > 10;
  const when = instant ? `${say.instant(due)} (${timeZone})` : say.day(due);
  const over = instant ? Date.parse(due) < Date.now() : due < dayIn(timeZone, new Date());
  return <time dateTime={due}>{over ? words.passed(when) : words.by(when)}</time>;
}

export async function settleDesk(door: Door, request: Request): Promise<Response> {
  const { account } = door;
  if (!account) return problemPage(door, '/desk', signInFirst);
  const text = await readBody(request, 'form');
  if (isRefusal(text)) return problemPage(door, '/desk', text);
  const form = new URLSearchParams(text);
  if (!isFromOurForm(signedIn(door) ?? {}, form.get('_csrf')))
    return problemPage(
      door,
      '/desk',
      refusal('right', 'wrong-form', 'A form is sent from the page that was made for it.'),
    );
  const zone = form.get('zone') ?? '';
  if (zone !== '' && !isTimeZone(zone))
    return problemPage(
      door,
      '/desk',
      refusal('input', 'invalid', 'A time zone is one of the IANA list, such as Asia/Seoul.', { field: 'zone' }),
    );
  await door.instance.access.accounts.settleTimeZone(account.user, zone === '' ? undefined : zone);
  return redirect('/desk');
}
