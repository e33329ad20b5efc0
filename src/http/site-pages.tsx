import type { ReactNode } from 'react';
import { accountWords } from '../access/words.ts';
import { foundingWords } from '../founding/words.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { findSettings } from '../slices/framework/derived/settings.ts';
import { refusalSentence } from '../slices.ts';
import { Empty, Problem } from '../ui/primitives/notices.tsx';
import { Sheet } from '../ui/primitives/sheet.tsx';
import { houseWords } from '../words/house.ts';
import { makeSay } from '../words/say.ts';
import { type Door, html } from './doors.ts';
import { renderFrame, type SignedIn } from './frame.tsx';
import { statusOf } from './problem.ts';
import { csrfOf } from './visitor.ts';

const today = () => new Date().toISOString().slice(0, 10);

/** The frameworks of this instance. */
export async function frontDoor(door: Door): Promise<Response> {
  const { instance, language } = door;
  const words = houseWords[language].site;
  const say = makeSay(language, 'UTC', () => undefined);
  const frameworks = await Promise.all(
    (await instance.heads.list()).map(async head => ({
      head,
      settings: await findSettings({
        db: instance.store.public,
        framework: head.framework,
        position: head.size - 1,
        day: head.at.slice(0, 10),
      }),
    })),
  );
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
            {frameworks.map(({ head, settings }) => (
              <li key={head.framework}>
                <h2>
                  <a href={`/f/${head.framework}`}>{settings ? say.text(settings.name).text : head.framework}</a>
                </h2>
                <p>{settings ? say.text(settings.about).text : null}</p>
              </li>
            ))}
          </ul>
        )}
      </Sheet>,
    ),
  );
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
      {...(missing ? {} : { rule: { text: refused.rule, source: refused.source } })}
      next={next}
      code={refused.code}
    />
  );
  return html(siteFrame(door, missing ? words.notFound : words.refused, path, body), statusOf(refused));
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

export function siteFrame(door: Door, title: string, path: string, children: ReactNode): string {
  const { language, visitor, stylesheets, personas } = door;
  return renderFrame({
    language,
    title,
    stylesheets,
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

/** Answers a page's refusal as a page, and anything else as it is. */
export function orProblem(door: Door, path: string, answer: Response | Refusal): Response {
  return isRefusal(answer) ? problemPage(door, path, answer) : answer;
}
