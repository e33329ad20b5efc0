import { createContext, Fragment, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { expectAsReact } from '../../test/kit/as-react.ts';
import { inherited, renderStatic } from './render-static.ts';

const Depth = createContext(0);
function Deeper({ children }: { readonly children?: ReactNode }) {
  const depth = inherited(Depth)?.value ?? 0;
  return (
    <Depth value={depth + 1}>
      <i>{depth}</i>
      {children}
    </Depth>
  );
}

const nodes: readonly (readonly [name: string, node: ReactNode])[] = [
  [
    'text with what markup is made of',
    <p>
      {`<script>&"'>`} and {'\u0000\ud800'}
    </p>,
  ],
  ['numbers, nothing, yes and no', <p>{[0, -1.5, null, undefined, true, false, '', 10n, Number.NaN]}</p>],
  ['lists, fragments and sets', <ul>{new Set([<li key="a">a</li>, <Fragment key="b">b{['c', ['d']]}</Fragment>])}</ul>],
  [
    'empty elements',
    <p>
      a<br />b<wbr />
      <img src="/a.png" alt="" width={10} />
    </p>,
  ],
  [
    'addresses',
    <a href={'/f/a?b=1&c="2"'} hrefLang="ko" download data-x={true} data-y={false}>
      a
    </a>,
  ],
  [
    'what is said by being there',
    <button disabled hidden={false} type="button" autoFocus aria-pressed={false} aria-hidden>
      a
    </button>,
  ],
  [
    'names in HTML',
    <label className="a" htmlFor="b" tabIndex={-1} spellCheck={false} contentEditable={false} lang="">
      a
    </label>,
  ],
  [
    'a drawing',
    <svg viewBox="0 0 1 1" strokeWidth={2} textAnchor="middle" preserveAspectRatio="none">
      <path strokeDasharray="1 2" clipPath="url(#a)" />
    </svg>,
  ],
  [
    'fields',
    <>
      <input name="a" defaultValue={'<"'} maxLength={3} required />
      <input type="checkbox" defaultChecked value="b" />
      <input type="radio" checked={false} readOnly value="" />
    </>,
  ],
  [
    'a choice',
    <select name="a" defaultValue="c">
      <optgroup label="d">
        <option value="b">B</option>
        <option value="c">C</option>
      </optgroup>
    </select>,
  ],
  [
    'several choices',
    <select multiple defaultValue={['b', 'c']}>
      <option>b</option>
      <option value="c">C</option>
      <option>d</option>
    </select>,
  ],
  [
    'long texts',
    <>
      <textarea defaultValue={'\n<a>'} rows={3} />
      <pre>{'\n\na'}</pre>
      <textarea name="a" />
    </>,
  ],
  [
    'markup that was made elsewhere',
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: '{"a":"<"}' }} />,
  ],
  [
    'a table',
    <table>
      <caption>a</caption>
      <tbody>
        <tr>
          <th scope="row" colSpan={2} rowSpan={1}>
            a
          </th>
          <td headers="b">c</td>
        </tr>
      </tbody>
    </table>,
  ],
];

describe('markup is React’s', () => {
  it.each(nodes)('%s', (_, node) => expectAsReact(node, renderStatic(node)));
});

it('a context holds below the element that gives it, and nowhere else', () => {
  expect(
    renderStatic([
      <Deeper key="a">
        <Deeper />
      </Deeper>,
      <Deeper key="b" />,
    ]),
  ).toBe('<i>0</i><i>1</i><i>0</i>');
  expect(inherited(Depth)).toBeUndefined();
  const Failing = () => {
    throw new Error('failing');
  };
  expect(() =>
    renderStatic(
      <Deeper>
        <Failing />
      </Deeper>,
    ),
  ).toThrow('failing');
  expect(inherited(Depth)).toBeUndefined();
});

it('an address that is a program is left out', () => {
  for (const href of ['javascript:alert(1)', ' JaVa\nScript:alert(1)', '\u0001javascript:x'])
    expect(renderStatic(<a href={href}>a</a>)).toBe('<a>a</a>');
  expect(renderStatic(<form action="/javascript:a" />)).toBe('<form action="/javascript:a"></form>');
});

it('what is no element is refused', () => {
  expect(() => renderStatic({} as never)).toThrow('Only elements');
  expect(() => renderStatic(Promise.resolve('a') as never)).toThrow('Only elements');
});
