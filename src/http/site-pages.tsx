import type { ReactNode } from 'react';
import { accountWords } from '../access/words.ts';
import { foundingWords } from '../founding/words.ts';
import type { Head } from '../record/heads.ts';
import { askingOnce } from '../record/reading.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { findSettings, readingNow } from '../slices/framework/derived/settings.ts';
import { listEditions } from '../slices/meetings/derived/editions.ts';
import { latestInterventions } from '../slices/meetings/derived/interventions.ts';
import { listSeries } from '../slices/meetings/derived/series.ts';
import { partyNames } from '../slices/parties/derived/parties.ts';
import { planInBrief } from '../slices/plan/derived/plan-in-brief.ts';
import { refusalSentence } from '../slices.ts';
import { Said } from '../ui/primitives/cited.tsx';
import { type Fact, Facts } from '../ui/primitives/facts.tsx';
import { Empty, Problem } from '../ui/primitives/notices.tsx';
import { Sheet } from '../ui/primitives/sheet.tsx';
import { houseWords } from '../words/house.ts';
import type { Language } from '../words/language.ts';
import { makeSay, type Say } from '../words/say.ts';
import type { Script } from './assets.ts';
import { type Door, html } from './doors.ts';
import { renderFrame, type SignedIn } from './frame.tsx';
import { problemResponse, retryHeader, statusOf } from './problem.ts';
import { csrfOf } from './visitor.ts';

const today = () => new Date().toISOString().slice(0, 10);

/** The frameworks of this instance. */
export async function frontDoor(door: Door): Promise<Response> {
  const { instance, language } = door;
  const words = houseWords[language].site;
  const say = makeSay(language, 'UTC', () => undefined);
  const frameworks = await Promise.all((await instance.heads.list()).map(head => inBrief(instance, head)));
  return html(
    siteFrame(
      door,
      words.frameworks,
      '/',
      <Sheet>
        <h1>{words.name}</h1>
        <p className="lede">{words.lede}</p>
        {door.personas ? (
          <p>
            <a className="button second" href="/start">
              {foundingWords[language].link}
            </a>
          </p>
        ) : null}
        {frameworks.length === 0 ? (
          <Empty title={words.none}>
            <code>{words.noneNext}</code>
          </Empty>
        ) : (
          <ul className="plain">
            {frameworks.map(one => (
              <li key={one.framework} className="framework">
                <h2>
                  <a href={`/f/${one.framework}`}>{one.settings ? say.text(one.settings.name).text : one.framework}</a>
                </h2>
                <p>{one.settings ? say.text(one.settings.about).text : null}</p>
                <Facts facts={factsOf(one, language)} />
              </li>
            ))}
          </ul>
        )}
      </Sheet>,
    ),
  );
}

/** The same as a file. */
export async function frontDoorFile({ instance }: Door): Promise<Response> {
  const frameworks = await Promise.all((await instance.heads.list()).map(head => inBrief(instance, head)));
  return Response.json(
    {
      frameworks: frameworks.map(({ framework, settings, plan, last, next }) => ({
        framework,
        path: `/f/${framework}`,
        name: settings?.name ?? null,
        about: settings?.about ?? null,
        plan: plan ?? null,
        last: last ?? null,
        next: next ?? null,
      })),
    },
    { headers: { 'cache-control': 'no-cache' } },
  );
}

/** A framework as the list shows it: how its plan stands, what was last and what is next. */
async function inBrief({ store }: Door['instance'], head: Head) {
  const { framework } = head;
  const reading = askingOnce(await readingNow(store.public, head));
  const [settings, plan, series, editions, said, names] = await Promise.all([
    findSettings(reading),
    planInBrief(reading),
    listSeries(reading),
    listEditions(reading),
    latestInterventions(reading, 1),
    partyNames(reading),
  ]);
  const nameOf = (key: string) => series.find(one => one.series === key)?.name ?? { en: key };
  const held = editions.filter(({ state, facts }) => state === 'held' && facts.starts !== null);
  const last = held.toSorted((a, b) => ((a.facts.starts?.value ?? '') < (b.facts.starts?.value ?? '') ? 1 : -1)).at(0);
  const ahead = editions
    .filter(({ state }) => state === 'announced')
    .flatMap(edition => {
      const starts = edition.announcements.at(-1)?.starts;
      return starts && starts >= reading.day.slice(0, starts.length) ? [{ edition, starts }] : [];
    })
    .toSorted((a, b) => (a.starts < b.starts ? -1 : 1))
    .at(0);
  return {
    framework,
    settings,
    plan,
    last: last && { name: nameOf(last.series), path: pathOf(framework, last), on: last.facts.starts?.value ?? '' },
    next: ahead && { name: nameOf(ahead.edition.series), path: pathOf(framework, ahead.edition), on: ahead.starts },
    said: said[0],
    names,
  };
}

type InBrief = Awaited<ReturnType<typeof inBrief>>;

function pathOf(framework: string, { series, edition }: { readonly series: string; readonly edition: string }): string {
  return `/f/${framework}/meetings/${series}/${edition}`;
}

function factsOf({ framework, settings, plan, last, next, said, names }: InBrief, language: Language): Fact[] {
  const words = houseWords[language].site;
  const say = makeSay(language, settings?.timeZone ?? 'UTC', code => names[code] && say.text(names[code]).text);
  const meeting = (term: string, of: NonNullable<InBrief['next']>): Fact => ({
    term,
    value: (
      <>
        <a href={of.path}>{say.text(of.name).text}</a>, {say.day(of.on)}
      </>
    ),
  });
  return [
    ...(plan
      ? [
          {
            term: words.plan,
            value: (
              <>
                <a href={`/f/${framework}/plan`}>{plan.names ? say.text(plan.names).text : words.plan}</a>:{' '}
                {words.version(plan)}
              </>
            ),
          },
        ]
      : []),
    ...(last ? [meeting(words.last, last)] : []),
    ...(next ? [meeting(words.next, next)] : []),
    ...(said
      ? [{ term: words.said, value: <Said texts={said.text} say={say} />, note: speakerOf(said.speaker, say) }]
      : []),
  ];
}

/** As far as the attribution tells. */
function speakerOf(
  { label, name, party, group }: NonNullable<InBrief['said']>['speaker'],
  say: Say,
): string | undefined {
  if (label) return say.text(label).text;
  const code = party ?? group;
  return [name, code ? say.party(code) : null].filter(Boolean).join(', ') || undefined;
}

/** Who is signed in, and is nobody here as yet. */
const chooseFirst = refusal('right', 'choose-capacity', 'Each act is done under one credential that stands.', {
  source: 'docs/how-to/sign-in.md',
});

/** The page that says no, in the frame of the house. */
export function problemPage(door: Door, path: string, asked: Refusal): Response {
  const refused = asked.code === 'sign-in-first' && door.account ? chooseFirst : asked;
  const words = houseWords[door.language].problem;
  const missing = refused.code === 'nothing-here';
  const back = /^\/f\/[A-Za-z0-9-]+/.exec(path)?.[0];
  const next = [
    ...(refused.code === 'sign-in-first' ? [{ label: houseWords[door.language].signIn.title, href: '/sign-in' }] : []),
    ...(back && refused.code === 'choose-capacity'
      ? [{ label: accountWords[door.language].acting, href: `${back}/acting` }]
      : []),
    ...(back && refused.code !== 'unknown-framework'
      ? [{ label: houseWords[door.language].nav.overview, href: back }]
      : []),
    { label: houseWords[door.language].site.frameworks, href: '/' },
  ];
  const body = (
    <Problem
      kicker={missing ? '404' : words.refused}
      title={missing ? words.notFound : refusalSentence(door.language, refused)}
      happened={
        <p>
          {missing ? (
            words.notFoundText
          ) : refused.field === undefined ? (
            refusalSentence(door.language, refused)
          ) : (
            <code>{refused.field}</code>
          )}
        </p>
      }
      // Rules are written in English; whoever reads another language has their sentence above, and where they stand.
      {...(missing ? {} : { rule: { text: door.language === 'en' ? refused.rule : null, source: refused.source } })}
      next={next}
      code={refused.code}
    />
  );
  return html(
    siteFrame(door, missing ? words.notFound : words.refused, path, body),
    statusOf(refused),
    retryHeader(refused),
  );
}

export function faultPage(door: Door, path: string): Response {
  const words = houseWords[door.language].problem;
  const body = (
    <Problem
      kicker="500"
      title={words.fault}
      happened={<p>{words.faultText}</p>}
      next={[{ label: houseWords[door.language].site.frameworks, href: '/' }]}
    />
  );
  return html(siteFrame(door, words.fault, path, body), 500);
}

export function siteFrame(
  door: Door,
  title: string,
  path: string,
  children: ReactNode,
  scripts?: readonly Script[],
): string {
  const { language, visitor, stylesheets, personas } = door;
  return renderFrame({
    language,
    title,
    stylesheets,
    scripts,
    visitor,
    account: signedIn(door),
    personas,
    reading: { path, day: today(), query: {} },
    children,
  });
}

/** The account at the door as the masthead shows it. */
export function signedIn({ account, instance }: Door): SignedIn | undefined {
  return account && { name: account.name, csrf: csrfOf(instance.store.secret('csrf'), account.token) };
}

/** Answers a page's refusal as a page, or as JSON where that was asked for, and anything else as it is. */
export function orProblem(door: Door, path: string, answer: Response | Refusal): Response {
  if (!isRefusal(answer)) return answer;
  return path.endsWith('.json') ? problemResponse(answer, door.language) : problemPage(door, path, answer);
}
