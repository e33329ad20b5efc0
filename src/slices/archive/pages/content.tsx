import type { ReactNode } from 'react';
import { isDay, isPartialDate } from '../../../record/day.ts';
import type { PageContext } from '../../../ui/page.ts';
import { Facts, Inline, Unknown } from '../../../ui/primitives/facts.tsx';
import { Prose } from '../../../ui/primitives/sheet.tsx';
import { isLanguage } from '../../../words/language.ts';
import type { FieldLabel } from '../derived/known-acts.ts';
import { pageWords } from '../words/page-words.ts';

type Labels = Readonly<Record<string, FieldLabel>>;

/** An act's content, field by field, in the words of its form. What has no words there keeps its own name. */
export function Content({
  of,
  labels,
  context,
}: {
  readonly of: object;
  readonly labels: Labels;
  readonly context: PageContext;
}) {
  return (
    <Facts
      facts={inOrder(of, labels).map(([name, value]) => ({
        term: labels[name]?.label ?? name,
        value: value === null ? undefined : <Value of={value} label={labels[name]} context={context} />,
      }))}
    />
  );
}

/** In the order of the form; what has no place there comes after it. */
function inOrder(of: object, labels: Labels): [string, unknown][] {
  const names = Object.keys(labels);
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.entries(of).sort(([a], [b]) => place(a) - place(b));
}

function Value({
  of,
  label,
  context,
}: {
  readonly of: unknown;
  readonly label: FieldLabel | undefined;
  readonly context: PageContext;
}): ReactNode {
  const words = pageWords[context.say.language].entry;
  if (of === null) return <Unknown />;
  if (typeof of === 'boolean') return of ? words.yes : words.no;
  // Not grouped: it may be a year or a position.
  if (typeof of === 'number') return String(of);
  if (typeof of === 'string') return label?.options?.[of] ?? <Text of={of} context={context} />;
  if (Array.isArray(of)) return <List of={of} label={label} context={context} />;
  const object = of as Readonly<Record<string, unknown>>;
  if ('$sealed' in object) return <Unknown word={words.sealed} />;
  return isLocalized(object) ? (
    <Texts of={object} />
  ) : (
    <Content of={object} labels={label?.fields ?? {}} context={context} />
  );
}

function List({
  of,
  label,
  context,
}: {
  readonly of: readonly unknown[];
  readonly label: FieldLabel | undefined;
  readonly context: PageContext;
}) {
  const values = of.map((item, index) => <Value key={index} of={item} label={label} context={context} />);
  if (of.every(item => typeof item !== 'object')) return <Inline items={values} />;
  return (
    <ol>
      {values.map((value, index) => (
        <li key={index}>{value}</li>
      ))}
    </ol>
  );
}

function Text({ of, context: { say } }: { readonly of: string; readonly context: PageContext }) {
  // A year alone may be a key, so it stays as it is.
  if (of.length > 4 && (isDay(of) || isPartialDate(of))) return <time dateTime={of}>{say.day(of)}</time>;
  const party = /^[A-Z][A-Z0-9-]{1,15}$/.test(of) ? say.party(of) : of;
  if (party !== of) return `${party} (${of})`;
  if (/^https?:\/\/\S+$/.test(of))
    return (
      <a href={of} rel="external noreferrer">
        {of}
      </a>
    );
  return of.includes('\n') ? <Prose text={of} /> : of;
}

/** The same text in several languages, all of them: this page shows what was recorded, not what the reader reads best. */
function Texts({ of }: { readonly of: Readonly<Record<string, string>> }) {
  const languages = Object.keys(of);
  return languages.length === 1 ? (
    <span lang={languages[0]}>{Object.values(of)[0]}</span>
  ) : (
    <ul className="plain">
      {Object.entries(of).map(([language, text]) => (
        <li key={language}>
          <code>{language}</code> <span lang={language}>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function isLocalized(object: Readonly<Record<string, unknown>>): object is Readonly<Record<string, string>> {
  const keys = Object.keys(object);
  return (
    keys.some(isLanguage) &&
    keys.every(key => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(key)) &&
    keys.every(key => typeof object[key] === 'string')
  );
}
