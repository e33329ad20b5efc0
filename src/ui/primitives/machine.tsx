import { Fragment } from 'react';

/** A long digest in groups of eight, so that two can be compared by eye; copied, it is one word. */
export function Hash({ value }: { readonly value: string }) {
  const groups = value.match(/.{1,8}/gsu) ?? [];
  return (
    <code className="hash">
      {groups.map((group, index) => (
        <Fragment key={index}>
          {index === 0 ? null : <wbr />}
          <span>{group}</span>
        </Fragment>
      ))}
    </code>
  );
}

/** JSON or another text for machines, kept to its lines and scrolled by keyboard where it is too wide. */
export function CodeBlock({ label, value }: { readonly label: string; readonly value: unknown }) {
  return (
    <figure className="code-block">
      <figcaption>{label}</figcaption>
      <pre role="region" aria-label={label} tabIndex={0}>
        <code>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</code>
      </pre>
    </figure>
  );
}
