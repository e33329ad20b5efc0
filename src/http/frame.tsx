import type { ReactNode } from 'react';
import type { Visitor } from '../access/access.ts';
import { accents } from '../ui/accent.ts';
import { icon } from '../ui/icon.ts';
import { type FileLink, Layout, type LayoutFramework, type LayoutProps, type SharedPage } from '../ui/layout.tsx';
import type { FrameworkInfo } from '../ui/page.ts';
import type { PageReading } from '../ui/page-reading.ts';
import { renderDocument } from '../ui/render-document.ts';
import { withQuery } from '../ui/with-query.ts';
import { en } from '../ui/words/en.ts';
import { ko } from '../ui/words/ko.ts';
import type { UiWords } from '../ui/words.ts';
import { fallbackOf, houseWords } from '../words/house.ts';
import { isLanguage, type Language, languageNames, languages } from '../words/language.ts';
import type { Say } from '../words/say.ts';
import type { Script } from './assets.ts';

export const uiWords: Readonly<Record<Language, UiWords>> = { en, ko };

export interface Frame {
  readonly language: Language;
  readonly title: string;
  readonly stylesheets: readonly string[];
  readonly scripts?: readonly Script[] | undefined;
  readonly reading: PageReading;
  readonly visitor?: Visitor | undefined;
  /** Who is signed in where no right of theirs is in use: pages of no framework, or before they chose. */
  readonly account?: SignedIn | undefined;
  readonly framework?: { readonly key: string; readonly info: FrameworkInfo; readonly say: Say } | undefined;
  readonly files?: readonly FileLink[] | undefined;
  readonly jsonLd?: object | undefined;
  readonly shared?: SharedPage | undefined;
  readonly recorded?: LayoutProps['recorded'];
  /** May people of the example sign in here? */
  readonly personas: boolean;
  readonly children: ReactNode;
}

/** An account as the masthead shows it. */
export interface SignedIn {
  readonly name: string;
  readonly csrf: string;
}

/** Puts a page into the house's frame and makes the document. */
export function renderFrame(frame: Frame): string {
  const { language, reading, visitor, account } = frame;
  const { site } = houseWords[language];
  const here = { ...reading.query, asof: reading.asof, at: reading.at };
  return renderDocument(
    <Layout
      lang={language}
      title={frame.title}
      site={{ name: site.name, path: '/' }}
      framework={
        frame.framework &&
        layoutFramework(frame.framework, language, reading, visitor?.framework === frame.framework.key)
      }
      person={
        visitor
          ? person(visitor, language)
          : account && { label: account.name, deskPath: '/desk', signOutPath: '/sign-out', csrf: account.csrf }
      }
      signInPath="/sign-in"
      reading={reading}
      stylesheets={frame.stylesheets}
      icon={icon.path}
      scripts={frame.scripts}
      languages={[...new Set([...languages, ...(frame.framework?.info.languages ?? [])])].map(code => ({
        code,
        label: ownName(code),
        href: withQuery(reading.path, { ...here, lang: code }),
        current: code === (frame.framework?.say.asked ?? language),
      }))}
      fallback={frame.framework && fallbackOf(frame.framework.say)}
      files={frame.files ?? []}
      words={uiWords[language]}
      jsonLd={frame.jsonLd}
      shared={frame.shared}
      recorded={frame.recorded}
    >
      {frame.children}
    </Layout>,
  );
}

/** The name of a language in itself. */
function ownName(code: string): string {
  return isLanguage(code)
    ? languageNames[code]
    : (new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code);
}

/** A part of the navigation; one of several rooms names them, and shows them where one of them is open. */
type Section = readonly [label: string, path: string, rooms?: readonly (readonly [label: string, path: string])[]];

function layoutFramework(
  { key, info, say }: NonNullable<Frame['framework']>,
  language: Language,
  reading: PageReading,
  /** May whoever reads record something? */
  acting: boolean,
): LayoutFramework {
  const root = `/f/${key}`;
  const kept = { lang: reading.query?.lang, asof: reading.asof, at: reading.at };
  const { nav } = houseWords[language];
  const cooperation = [
    [nav.requests, '/requests'],
    [nav.activities, '/activities'],
    [nav.consultations, '/consultations'],
    [nav.contacts, '/contacts'],
    [nav.alerts, '/alerts'],
    [nav.checks, '/checks'],
    [nav.areas, '/areas'],
  ] as const;
  const sections: readonly Section[] = [
    [nav.overview, ''],
    [nav.plan, '/plan'],
    [nav.reporting, '/reporting'],
    [nav.meetings, '/meetings'],
    [nav.cooperation, '/requests', cooperation],
    [nav.documents, '/documents'],
    [nav.news, '/news'],
    [nav.parties, '/parties'],
    [nav.sources, '/sources'],
    [nav.record, '/record'],
  ];
  const open = acting ? [...sections, [houseWords[language].acts.nav, '/acts'] as const] : sections;
  const isIn = (path: string) => `${reading.path}/`.startsWith(`${root}${path}/`);
  const current = ([, path, rooms = []]: Section) =>
    path === '' ? reading.path === root : isIn(path) || rooms.some(([, room]) => isIn(room));
  const linkTo = (label: string, path: string, here: boolean) => ({
    label,
    href: withQuery(`${root}${path}`, kept),
    current: here,
  });
  return {
    name: say.text(info.name).text,
    path: withQuery(root, kept),
    search: { path: `${root}/search`, kept, query: reading.path === `${root}/search` ? reading.query?.q : undefined },
    accent: accents.find(accent => accent === info.accent) ?? 'indigo',
    invented: info.invented,
    nav: open.map(section => linkTo(section[0], section[1], current(section))),
    rooms: (sections.find(current)?.[2] ?? []).map(([label, path]) => linkTo(label, path, isIn(path))),
  };
}

function person(visitor: Visitor, language: Language) {
  const { capacity, party } = visitor.author;
  const words = houseWords[language].capacities;
  return {
    label: [visitor.label, words[capacity] ?? capacity, visitor.account && party].filter(Boolean).join(', '),
    exercise: visitor.exercise,
    deskPath: visitor.account ? '/desk' : `/f/${visitor.framework}/acts`,
    signOutPath: '/sign-out',
    csrf: visitor.csrf ?? '',
  };
}
