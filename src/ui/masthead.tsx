import type { LayoutProps, NavLink, SearchBox } from './layout.tsx';
import { Kept, WhenControl } from './when-control.tsx';
import { useWords } from './words-context.tsx';

type MastheadProps = Pick<LayoutProps, 'framework' | 'site' | 'person' | 'signInPath' | 'reading' | 'languages'>;

/** Site in the margin, framework as the gazette's name, tools in the rail; below the double rule its sections. */
export function Masthead({ framework, site, person, signInPath, reading, languages }: MastheadProps) {
  const { layout } = useWords();
  return (
    <header className="masthead">
      <div>
        <p className="site-name">
          <a href={site.path}>{site.name}</a>
        </p>
        {framework === undefined ? null : (
          <p className="framework-name">
            <a href={framework.path}>{framework.name}</a>
          </p>
        )}
        <div className="tools">
          {framework === undefined ? null : <Search box={framework.search} />}
          {languages.length < 2 ? null : <Languages languages={languages} />}
          {person === undefined ? null : <Person person={person} />}
          {person !== undefined || signInPath === undefined ? null : <a href={signInPath}>{layout.signIn}</a>}
        </div>
        <div className="double-rule" />
        {framework === undefined ? null : (
          <>
            <nav className="framework-nav" aria-label={layout.frameworkNav}>
              <NavLinks links={framework.nav} />
              {framework.rooms.length === 0 ? null : <NavLinks links={framework.rooms} rooms />}
            </nav>
            <WhenControl reading={reading} />
            <div className="nav-rule" />
          </>
        )}
      </div>
    </header>
  );
}

function NavLinks({ links, rooms }: { readonly links: readonly NavLink[]; readonly rooms?: boolean }) {
  return (
    <ul className={rooms ? 'nav-rooms' : undefined}>
      {links.map(({ label, href, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A plain form: what it finds is a page with an address. */
function Search({ box }: { readonly box: SearchBox }) {
  const { layout } = useWords();
  return (
    <search className="search">
      <form method="get" action={box.path}>
        <input type="search" name="q" aria-label={layout.search} defaultValue={box.query} maxLength={200} required />
        <Kept params={box.kept} />
        <button type="submit" className="text-button">
          {layout.search}
        </button>
      </form>
    </search>
  );
}

function Languages({ languages }: Pick<LayoutProps, 'languages'>) {
  const { layout } = useWords();
  return (
    <nav aria-label={layout.languages} className="languages">
      <ul>
        {languages.map(({ code, label, href, current }) => (
          <li key={code} lang={code}>
            {current ? (
              <span aria-current="true">{label}</span>
            ) : (
              <a href={href} hrefLang={code}>
                {label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Person({ person }: { readonly person: NonNullable<LayoutProps['person']> }) {
  const { layout } = useWords();
  return (
    <>
      <span className="acting">
        <span className="hidden-words">{layout.signedIn} </span>
        {person.deskPath === undefined ? person.label : <a href={person.deskPath}>{person.label}</a>}
      </span>
      <form method="post" action={person.signOutPath}>
        <input type="hidden" name="_csrf" value={person.csrf} />
        <button type="submit" className="text-button">
          {layout.signOut}
        </button>
      </form>
      {person.exercise ? <span className="exercise">{layout.exercise}</span> : null}
    </>
  );
}
