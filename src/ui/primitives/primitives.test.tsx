import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { en } from '../words/en.ts';
import { WithWords } from '../words-context.tsx';
import { DataTable } from './data-table.tsx';
import { EntryList } from './entry-list.tsx';
import { Facts, Unknown } from './facts.tsx';
import { Hash } from './machine.tsx';
import { Mark, Tag } from './marks.tsx';
import { Problem } from './notices.tsx';
import { Differ, Sources } from './sources.tsx';
import { type Statement, Statements } from './statements.tsx';
import { Timeline } from './timeline.tsx';
import { wrapWords } from './wrap-words.ts';

const html = (children: ReactNode) => renderToStaticMarkup(<WithWords words={en}>{children}</WithWords>);
const text = (children: ReactNode) =>
  html(children)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

test('a piece without words refuses to choose a language', () => {
  expect(() => renderToStaticMarkup(<Unknown />)).toThrow('render it inside Layout or WithWords');
});

describe('facts', () => {
  test('a fact without a value says that it is unknown, in the word that fits', () => {
    expect(
      text(
        <Facts facts={[{ term: 'Venue' }, { term: 'Myanmar', unknown: 'not stated', note: 'no source says why' }]} />,
      ),
    ).toBe('Venue unknown Myanmar not stated no source says why');
  });
  test('nought is a value', () => {
    expect(text(<Facts facts={[{ term: 'Returns', value: 0 }]} />)).toBe('Returns 0');
  });
  test('the seal says of which fact it tells', () => {
    const fact = html(
      <Facts facts={[{ term: 'Held', value: '2022', ground: '/record/160', sources: [{ n: 3, href: '#s3' }] }]} />,
    );
    expect(fact).toContain('How do we know? Held');
    expect(fact).toContain('<a href="#s3" aria-label="Source 3">3</a>');
  });
});

describe('statements', () => {
  const statement: Statement = { id: 'i1', who: 'Ardia', kind: 'request', text: 'More gauges.', href: '/record/7' };
  test('each leads to its entry and shows its kind', () => {
    expect(text(<Statements statements={[statement]} />)).toBe('request Ardia More gauges. How do we know?');
    expect(html(<Statements statements={[statement]} />)).toContain('href="/record/7"');
  });
  test('a speaker who is not named does not look like one', () => {
    expect(html(<Statements statements={[statement]} />)).toContain('<span class="named">Ardia</span>');
    expect(html(<Statements statements={[{ ...statement, who: 'some members', unnamed: true }]} />)).toContain(
      '<span class="unnamed">some members</span>',
    );
  });
  test('words in another language say so', () => {
    expect(html(<Statements statements={[{ ...statement, lang: 'ko' }]} />)).toContain('<p class="said" lang="ko">');
  });
});

describe('tables', () => {
  const table = (
    <DataTable
      id="t"
      caption="Tasks"
      columns={[
        { key: 'task', head: 'Task', rowHead: true, cell: row => row.task },
        { key: 'n', head: 'Returns', numeric: true, cell: row => row.n },
      ]}
      rows={[
        { task: '1.1', n: 3, area: 'Water' },
        { task: '1.2', n: 0, area: 'Water' },
        { task: '2.1', n: 1, area: 'Fish' },
      ]}
      rowKey={({ task }) => task}
      groupOf={({ area }) => area}
    />
  );
  test('the frame can be scrolled by keyboard and has a name', () => {
    expect(html(table)).toContain(
      '<div class="table-frame" role="region" aria-label="Table: Tasks" tabindex="0" id="t">',
    );
  });
  test('rows stand under the heading of their group, and each has a head', () => {
    expect(html(table).match(/<tbody>/g)).toHaveLength(2);
    expect(html(table)).toContain('<th scope="rowgroup" colSpan="2">Water</th>');
    expect(html(table).match(/scope="row"/g)).toHaveLength(3);
    expect(html(table)).toContain('<td class="numeric">0</td>');
  });
});

describe('timeline', () => {
  const series = (
    <Timeline
      id="t"
      label="Meetings by year"
      table="#years"
      lanes={[
        {
          name: 'Vice ministers',
          points: [
            { year: 2019, state: 'held', note: '4 Sept', href: '/2019' },
            { year: 2020, state: 'not-held', note: 'COVID-19' },
            { year: 2021, state: 'video' },
            { year: 2023, state: 'unknown' },
          ],
        },
      ]}
    />
  );
  test('every point is named by year and word, linked or not', () => {
    for (const name of ['2019, in person, 4 Sept', '2020, not held, COVID-19', '2021, by video', '2023, unknown'])
      expect(html(series).match(new RegExp(`aria-label="${name}"`, 'g'))).toHaveLength(2);
  });
  test('each state has a shape of its own', () => {
    const shapes = [...html(series).matchAll(/scale\(1\.125\)">(.*?)<\/g>/g)].slice(0, 4).map(([, shape]) => shape);
    expect(new Set(shapes).size).toBe(4);
  });
  test('the line is broken where nothing is known', () => {
    expect([...html(series).matchAll(/<line class="(\w+)"/g)].slice(0, 3).map(([, kind]) => kind)).toEqual([
      'known',
      'known',
      'broken',
    ]);
  });
  test('a legend and the way to the table', () => {
    expect(text(series)).toMatch(/in person not held by video unknown The same as a table$/);
  });
});

test('the record is read by day', () => {
  const entry = (position: number, day: string) => ({
    position,
    href: `/record/${position}`,
    day,
    dayText: day,
    at: `${day}T09:00:00.000Z`,
    timeText: '09:00',
    sentence: 'x',
    who: 'y',
  });
  const list = html(<EntryList entries={[entry(3, '2026-11-21'), entry(2, '2026-11-21'), entry(1, '2026-11-20')]} />);
  expect(list.match(/<h2/g)).toHaveLength(2);
  expect(list.match(/<li/g)).toHaveLength(3);
});

test('a mark is shape, colour and word, even where the word is only heard', () => {
  expect(html(<Mark shape="disc" tone="good" word="completed" quiet />)).toMatch(
    /tone-good.*<circle.*<span class="hidden-words">completed/,
  );
  expect(text(<Tag kind="entered-in-error" />)).toBe('entered in error');
});

test('a digest can be compared by eye and copied as one word', () => {
  expect(html(<Hash value="0123456789abcdef" />)).toBe(
    '<code class="hash"><span>01234567</span><wbr/><span>89abcdef</span></code>',
  );
});

test('sources that differ stand side by side; without a reading, it is open', () => {
  const values = [
    { text: 'in March', sources: [{ n: 1, href: '#s1' }] },
    { text: 'in April', sources: [] },
  ];
  expect(text(<Differ id="d" topic="When" values={values} />)).toBe(
    'Sources differ When in March ⁠ 1 in April Open: no reading is preferred.',
  );
  expect(text(<Differ id="d" topic="When" values={values} view="March." />)).toMatch(/Our reading March\.$/);
});

test('a source keeps its language and prints its address; what is not known of it is said', () => {
  const list = html(
    <Sources
      sources={[
        {
          id: 's1',
          n: 1,
          title: '한-아세안',
          lang: 'ko',
          langName: 'Korean',
          publisher: 'Newsis',
          href: 'https://example.org/1',
        },
        { id: 's2', n: 2, lang: 'en', publisher: 'KBS' },
      ]}
    />,
  );
  expect(list).toContain('<cite lang="ko">한-아세안</cite>');
  expect(list).toContain('<span class="address">https://example.org/1</span>');
  expect(list).toMatch(/Title not known.*date not known/s);
});

test('a problem says what happened, by which rule, and what can be done', () => {
  const problem = (
    <Problem
      kicker="Refused"
      title="Too late"
      happened={<p>The period has ended.</p>}
      rule={{ text: 'Corrections have a period.', source: 'Rule 9', href: '/rules#9' }}
      next={[{ label: 'Dispute it', href: '/dispute' }]}
    />
  );
  expect(text(problem)).toBe(
    'Refused Too late What happened The period has ended. Rule Corrections have a period. Rule 9 What you can do Dispute it',
  );
});

test('words for drawings are wrapped, never cut', () => {
  expect(wrapWords('not held because of the pandemic', 6)).toEqual(['not held', 'because of', 'the', 'pandemic']);
  expect(wrapWords('코로나19 때문에', 6)).toEqual(['코로나19', '때문에']);
  expect(wrapWords('', 6)).toEqual([]);
});
