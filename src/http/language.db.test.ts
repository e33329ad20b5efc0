import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { openWorld, type Step } from '../../test/kit/world.ts';
import type { Instance } from '../instance.ts';
import { isRefusal } from '../record/refusal.ts';
import type { Language } from '../words/language.ts';
import { askedLanguage } from './asked.ts';
import { inRoom, showPage } from './pages.tsx';

const said = (lang: string, header?: string) => askedLanguage(new URLSearchParams({ lang }), header);

it('has labels in the language asked for, else in the one that the browser prefers; what is no language is refused', () => {
  expect(said('ko', 'en')).toBe('ko');
  expect(said('ko-KR')).toBe('ko');
  expect(said('th', 'ko')).toBe('ko');
  expect(said('th')).toBe('en');
  for (const wrong of ['xx', 'thai!', '', '../x'])
    expect(said(wrong)).toMatchObject({ code: 'unknown-language', field: 'lang' });
});

const staged: Step[] = [
  ['meetings.establish-body', { key: 'council', name: { en: 'River Council' }, level: 'ministers' }],
  ['meetings.open-series', { key: 'annual', name: { en: 'Annual meeting', th: 'การประชุมประจำปี' }, body: 'council' }],
  ['meetings.register-edition', { series: 'annual', edition: '2022', year: 2022 }],
  [
    'meetings.issue-agenda',
    {
      series: 'annual',
      edition: '2022',
      kind: 'provisional',
      items: [
        { number: '1', title: { en: 'Opening', th: 'พิธีเปิด' } },
        { number: '2', title: { en: 'Closing' } },
      ],
    },
    { as: 'secretariat-officer' },
  ],
];

it('shows texts in a language that it has no labels in, and says so on the page and in papers', async () => {
  const world = await openWorld();
  await world.given(...staged);
  await world.heads.start();
  const instance = { store: world.store, record: world.record, heads: world.heads } as Instance;
  const show = async (language: Language, lang: string, ending: string) => {
    const query = new URLSearchParams({ lang });
    const shown = await inRoom(instance, 'test', query, language, undefined, room =>
      showPage(room, `/meetings/annual/2022/agenda${ending}`, query, [], false, 'http://127.0.0.1'),
    );
    if (isRefusal(shown)) throw new Error(shown.code);
    return typeof shown.body === 'string' ? shown.body : shown.body.make();
  };
  const page = (await show('en', 'th', '')) as string;
  expect(page).toContain('<html lang="en"');
  expect(page).toContain('no words in Thai yet');
  expect(page).toMatch(/<span lang="th">พิธีเปิด/);
  expect(page).toContain('Closing');
  expect(page).not.toContain('Opening');
  const buffer = Buffer.from((await show('ko', 'th', '.docx')) as Uint8Array);
  const { value: paper } = await mammoth.extractRawText({ buffer });
  expect(paper).toContain('아직 태국어 표시말이 없어 한국어로');
  expect(paper).toContain('พิธีเปิด');
  expect(await show('en', 'en', '')).not.toContain('no words in');
});
