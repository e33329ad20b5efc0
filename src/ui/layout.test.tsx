import { expect, test } from 'vitest';
import { Layout, type LayoutProps } from './layout.tsx';
import { renderDocument } from './render-document.ts';
import { withQuery } from './with-query.ts';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const reading = { position: 214, path: '/f/tbc/plan', day: '2026-11-23', query: { lang: 'en', by: 'area' } };

function page(more: Partial<LayoutProps> = {}): string {
  return renderDocument(
    <Layout
      lang="en"
      title="The plan"
      framework={{
        name: 'Tervel Basin Commission',
        path: '/f/tbc',
        accent: 'teal',
        nav: [{ label: 'Plan', href: '/f/tbc/plan', current: true }],
        rooms: [],
        search: { path: '/f/tbc/search', kept: { lang: 'en', asof: '2020' } },
      }}
      site={{ name: 'Comity', path: '/' }}
      signInPath="/sign-in"
      reading={reading}
      stylesheets={['/assets/comity-1a2b.css']}
      languages={[]}
      files={[{ label: 'JSON', href: '/f/tbc/plan.json', type: 'application/json' }]}
      words={en}
      {...more}
    >
      <h1>The plan</h1>
    </Layout>,
  );
}

test('a document says what it is, in which language, and which position it shows', () => {
  const html = page();
  expect(html).toMatch(
    /^<!doctype html>\n<html lang="en" data-accent="teal" data-running="Tervel Basin Commission · The plan">/,
  );
  expect(html).toContain('<title>The plan · Tervel Basin Commission · Comity</title>');
  expect(html).toContain('<meta name="comity:position" content="214"/>');
  expect(html).toContain('<link rel="stylesheet" href="/assets/comity-1a2b.css"/>');
  expect(html).toContain('<a href="/f/tbc/plan" aria-current="page">Plan</a>');
});

test('nothing that the content policy forbids: no script, no style in the markup, no address of data', () => {
  const html = page({ person: { label: 'Focal point', exercise: true, signOutPath: '/sign-out', csrf: 'x' } });
  expect(html).not.toMatch(/<(?:script|style)\b|\s(?:style|on\w+)=|data:/);
});

test('JSON-LD cannot end its own element', () => {
  const html = page({ jsonLd: { name: '</script><script>alert(1)</script>' } });
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  const json = /ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  expect(JSON.parse(json)).toEqual({ name: '</script><script>alert(1)</script>' });
});

test('the present has no banner; search engines may keep it', () => {
  expect(page()).not.toMatch(/class="banner"|noindex/);
});

test.each([
  [{ asof: '2022-09-06' }, 'as it stood on 6 September 2022, by everything recorded since'],
  [{ at: '1180' }, 'as the record stood after entry 1,180'],
  [{ asof: '2022-09-06', at: '180' }, 'as it stood on 6 September 2022, by what the record held after entry 180'],
])('the past says so: %o', (past, sentence) => {
  const html = page({ reading: { ...reading, ...past, changesPath: '/f/tbc/plan/changes' } });
  expect(html).toContain(sentence);
  expect(html).toContain('<a href="/f/tbc/plan/changes">What changed since</a>');
  expect(html).toContain('<a href="/f/tbc/plan?lang=en&amp;by=area">Read it as it is now</a>');
  expect(html).toContain('<meta name="robots" content="noindex"/>');
});

test('each clock keeps the other, and every other parameter', () => {
  const html = page({ reading: { ...reading, asof: '2022-09-06', at: '180' } });
  const forms = [...html.matchAll(/<form action="\/f\/tbc\/plan" method="get">(.*?)<\/form>/gs)].map(([, form]) =>
    [...(form ?? '').matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name, value]) => `${name}=${value}`,
    ),
  );
  expect(forms).toEqual([
    ['lang=en', 'by=area', 'at=180'],
    ['lang=en', 'by=area', 'asof=2022-09-06'],
  ]);
});

test('who is signed in is named, can sign out, and acts for practice only where it says so', () => {
  const person = { label: 'Focal point, Ardia', signOutPath: '/sign-out', csrf: 'abc' };
  expect(page({ person })).toMatch(
    /Focal point, Ardia.*<form action="\/sign-out" method="post"><input type="hidden" name="_csrf" value="abc"/s,
  );
  expect(page({ person })).not.toContain('Sign in');
  expect(page({ person: { ...person, exercise: true } })).toContain('Exercise: nothing here is an act of a state');
});

test('a page outside frameworks has neither sections nor clocks, and speaks the language asked for', () => {
  const html = page({
    framework: undefined,
    lang: 'ko',
    words: ko,
    reading: { path: '/', day: '2026-11-23', query: {} },
  });
  expect(html).not.toMatch(/framework-nav|class="when"|comity:position/);
  expect(html).toContain('본문으로 바로 가기');
});

test('a path keeps the parameters that have a value', () => {
  expect(withQuery('/a', { q: 'x y', none: undefined, empty: '' })).toBe('/a?q=x+y');
  expect(withQuery('/a', {})).toBe('/a');
});
