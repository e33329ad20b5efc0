import type { ReactNode } from 'react';
import type { Accent } from './accent.ts';
import { Masthead } from './masthead.tsx';
import { type PageReading, pastSentence } from './page-reading.ts';
import { withQuery } from './with-query.ts';
import type { UiWords } from './words.ts';
import { useWords, WithWords } from './words-context.tsx';

export interface LayoutProps {
  /** Language of the interface; content in another one says so where it stands. */
  readonly lang: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly framework?: LayoutFramework | undefined;
  readonly site: { readonly name: string; readonly path: string };
  readonly person?: LayoutPerson | undefined;
  readonly signInPath?: string | undefined;
  readonly reading: PageReading;
  readonly stylesheets: readonly string[];
  /** Of the few pages that run one. */
  readonly scripts?: readonly { readonly src: string; readonly integrity: string }[] | undefined;
  /** Address of the site's icon; browsers ask for `/favicon.ico` without one. */
  readonly icon?: string | undefined;
  readonly languages: readonly LanguageLink[];
  /** Why labels are in another language than the one that was asked for. */
  readonly fallback?: string | undefined;
  /** The entry that the reader just made by a form. */
  readonly recorded?: { readonly position: number; readonly href: string } | undefined;
  readonly files: readonly FileLink[];
  readonly words: UiWords;
  readonly jsonLd?: object | undefined;
  /** How programs show a link to this page; addresses are whole. */
  readonly shared?: SharedPage | undefined;
  readonly children: ReactNode;
}

export interface LayoutFramework {
  readonly name: string;
  readonly path: string;
  /** One of `accents`; what is none of them shows the default, slate. */
  readonly accent: Accent | (string & {});
  /** None of its parties exists. */
  readonly invented?: boolean | undefined;
  readonly nav: readonly NavLink[];
  /** The rooms of the current section, where it has several. */
  readonly rooms: readonly NavLink[];
  readonly search: SearchBox;
}

export interface SearchBox {
  readonly path: string;
  /** What was searched for, on the page that shows what was found. */
  readonly query?: string | undefined;
  /** Sent along: language, day and position. */
  readonly kept: Readonly<Record<string, string | undefined>>;
}

export interface NavLink {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

export interface LayoutPerson {
  readonly label: string;
  /** Acts for a real party for practice only. */
  readonly exercise?: boolean | undefined;
  readonly deskPath?: string | undefined;
  readonly signOutPath: string;
  readonly csrf: string;
}

export interface LanguageLink {
  readonly code: string;
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

export interface FileLink {
  readonly label: string;
  readonly href: string;
  /** Media type: with it, programs find the file from the head of the page. */
  readonly type?: string | undefined;
}

export interface SharedPage {
  readonly address: string;
  readonly picture: string;
  readonly alt: string;
}

/** A whole document: head, masthead, banner when it shows the past, text, colophon. */
export function Layout(props: LayoutProps) {
  const { lang, title, framework, site, reading, words, children } = props;
  const full = [...new Set([title, framework?.name ?? site.name, site.name])].join(' · ');
  const running = [...new Set([framework?.name ?? site.name, title])].join(' · ');
  return (
    <html lang={lang} data-accent={framework?.accent} data-running={running}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{full}</title>
        {props.description === undefined ? null : <meta name="description" content={props.description} />}
        <meta name="color-scheme" content="light dark" />
        {reading.position === undefined ? null : <meta name="comity:position" content={String(reading.position)} />}
        {pastSentence(reading, words) === undefined ? null : <meta name="robots" content="noindex" />}
        {props.stylesheets.map(href => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {props.scripts?.map(({ src, integrity }) => (
          <script key={src} type="module" src={src} integrity={integrity} />
        ))}
        {props.icon === undefined ? null : <link rel="icon" href={props.icon} />}
        {props.files.map(({ label, href, type }) =>
          type === undefined ? null : <link key={href} rel="alternate" type={type} title={label} href={href} />,
        )}
        {props.shared === undefined ? null : <Shared title={title} shared={props.shared} />}
        {props.jsonLd === undefined ? null : <JsonLd data={props.jsonLd} />}
      </head>
      <body>
        <WithWords words={words}>
          <a className="skip" href="#text">
            {words.layout.skip}
          </a>
          <Masthead {...props} />
          {framework?.invented ? <InventedBanner /> : null}
          <PastBanner reading={reading} />
          {props.fallback === undefined ? null : (
            <Banner id="fallback" label={words.layout.languages}>
              {props.fallback}
            </Banner>
          )}
          {props.recorded === undefined ? null : <RecordedBanner {...props.recorded} />}
          <main id="text" tabIndex={-1}>
            {children}
          </main>
          <Colophon reading={reading} files={props.files} site={site} />
        </WithWords>
      </body>
    </html>
  );
}

function Shared({ title, shared: { address, picture, alt } }: { readonly title: string; readonly shared: SharedPage }) {
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:url" content={address} />
      <meta property="og:image" content={picture} />
      <meta property="og:image:alt" content={alt} />
    </>
  );
}

/** Data, never run: the content policy lets it stand. A `<` could end the element, so none is left. */
function JsonLd({ data }: { readonly data: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** A line of its own below the masthead: what a reader must know of the whole page. */
function Banner({
  id,
  label,
  look,
  status,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly look?: string;
  /** Read out: something was done. */
  readonly status?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section className={look === undefined ? 'banner' : `banner ${look}`} aria-labelledby={id}>
      <div role={status ? 'status' : undefined}>
        <p className="label" id={id}>
          {label}
        </p>
        <p className="sentence">{children}</p>
      </div>
    </section>
  );
}

/** On every page of a framework whose parties do not exist, so that none of them is taken for the world. */
function InventedBanner() {
  const { invented } = useWords().layout;
  return (
    <Banner id="invented" label={invented.label} look="invented">
      {invented.sentence}
    </Banner>
  );
}

function PastBanner({ reading }: { readonly reading: PageReading }) {
  const words = useWords();
  const sentence = pastSentence(reading, words);
  if (sentence === undefined) return null;
  const { past } = words.layout;
  return (
    <Banner id="past" label={past.label}>
      <span>{sentence}</span>
      {reading.changesPath === undefined ? null : <a href={reading.changesPath}>{past.changes}</a>}
      <a href={withQuery(reading.path, reading.query)}>{past.now}</a>
    </Banner>
  );
}

/** What the reader just recorded, with the way to its entry. */
function RecordedBanner({ position, href }: NonNullable<LayoutProps['recorded']>) {
  const { recorded } = useWords().layout;
  return (
    <Banner id="recorded-now" label={recorded.label} look="recorded" status>
      <span>{recorded.sentence(position)}</span>
      <a href={href}>{recorded.entry}</a>
    </Banner>
  );
}

function Colophon({ reading, files, site }: Pick<LayoutProps, 'reading' | 'files' | 'site'>) {
  const { layout } = useWords();
  return (
    <footer className="colophon">
      <div>
        {files.length === 0 ? null : (
          <>
            <p className="label files-of-page">{layout.filesLabel}</p>
            <ul className="value files-of-page">
              {files.map(({ label, href }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        {reading.position === undefined ? null : (
          <>
            <p className="label">{layout.recordLabel}</p>
            <p className="value">
              {layout.position(reading.position)}. {layout.signature(site.name)}
              <span className="print-only"> {reading.path}</span>
            </p>
          </>
        )}
        <p className="label site-line">{layout.siteLabel}</p>
        <p className="value site-line">
          <a href={site.path}>{site.name}</a>. {layout.siteNote} <a href="/api/docs">{layout.siteApi}</a>
        </p>
      </div>
    </footer>
  );
}
