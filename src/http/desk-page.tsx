import { accountWords } from '../access/words.ts';
import { refusal } from '../record/refusal.ts';
import { findSettings } from '../slices/framework/derived/settings.ts';
import { partyNames } from '../slices/parties/derived/parties.ts';
import { Empty } from '../ui/primitives/notices.tsx';
import { Section, Sheet } from '../ui/primitives/sheet.tsx';
import { makeSay } from '../words/say.ts';
import { type Door, html } from './doors.ts';
import { capacityOf } from './invitation-pages.tsx';
import { problemPage, siteFrame } from './site-pages.tsx';
import { choicesOf, readingNow } from './visitor.ts';

const signInFirst = refusal('right', 'sign-in-first', 'A desk belongs to a person.', {
  source: 'docs/how-to/sign-in.md',
});

/** What a signed-in person has here: the frameworks, and the capacities in each. */
export async function deskPage(door: Door): Promise<Response> {
  const { account, language, instance } = door;
  if (!account) return problemPage(door, '/desk', signInFirst);
  const words = accountWords[language];
  const bound = await instance.access.accounts.personsOf(account.user);
  const rooms = [];
  for (const framework of new Set(bound.map(({ framework }) => framework))) {
    const head = await instance.heads.find(framework);
    if (!head) continue;
    const reading = await readingNow(instance, head);
    const [settings, names] = await Promise.all([findSettings(reading), partyNames(reading)]);
    const say = makeSay(language, settings?.timeZone ?? 'UTC', code => names[code]?.[language] ?? names[code]?.en);
    rooms.push({ framework, say, settings, ...(await choicesOf(instance, account, framework)) });
  }
  return html(
    siteFrame(
      door,
      words.desk.title,
      '/desk',
      <Sheet>
        <h1>{words.desk.title}</h1>
        {rooms.length === 0 ? <Empty title={words.desk.none} /> : null}
        {rooms.map(({ framework, say, settings, credentials, acting }) => (
          <Section key={framework} id={framework} title={settings ? say.text(settings.name).text : framework}>
            {credentials.length === 0 ? (
              <p>{words.noRight(settings ? say.text(settings.name).text : framework)}</p>
            ) : null}
            {acting ? <p>{capacityOf(language, acting, say.party)}</p> : null}
            <ul className="plain">
              <li>
                <a href={`/f/${framework}/acts`}>{words.desk.actsHere}</a>
              </li>
              {credentials.length > 1 ? (
                <li>
                  <a href={`/f/${framework}/acting`}>{acting ? words.change : words.choose}</a>
                </li>
              ) : null}
              {acting?.capacity === 'party-administrator' || acting?.capacity === 'secretariat-officer' ? (
                <li>
                  <a href={`/f/${framework}/people`}>{words.people.title}</a>
                </li>
              ) : null}
            </ul>
          </Section>
        ))}
      </Sheet>,
    ),
  );
}
