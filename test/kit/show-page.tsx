import { renderToStaticMarkup } from 'react-dom/server';
import type { Reading } from '../../src/record/reading.ts';
import type { Page, PageContext } from '../../src/ui/page.ts';
import { en as uiEn } from '../../src/ui/words/en.ts';
import { ko as uiKo } from '../../src/ui/words/ko.ts';
import { WithWords } from '../../src/ui/words-context.tsx';
import type { Language } from '../../src/words/language.ts';
import { makeSay } from '../../src/words/say.ts';

const names: Readonly<Record<string, string>> = { ARD: 'Republic of Ardia', BEL: 'Belmar', CAS: 'Castria' };

/** What a page is given besides its data, for a reader who may do every act. */
export function contextIn(language: Language): PageContext {
  return {
    say: makeSay(language, 'Asia/Seoul', code => names[code]),
    framework: {
      key: 'test',
      name: { en: 'Test' },
      about: { en: 'Test' },
      languages: ['en'],
      timeZone: 'Asia/Seoul',
      accent: 'teal',
    },
    reading: { position: 1, day: '2026-11-23' },
    link: path => `/f/test${path}`,
    form: act => `/f/test/acts/${act}`,
    actTitle: act => act,
    actMeaning: act => ({ does: act, because: act }),
    sentence: () => '',
    pathOf: () => undefined,
  };
}

/** A page as a reader meets it: its data, its HTML and its words, and what it says to machines. */
export async function show<Data>(
  page: Page<Data>,
  reading: Reading,
  params: Record<string, string>,
  language: Language = 'en',
) {
  const data = await page.load(reading, params);
  if (data === undefined) return undefined;
  const context = contextIn(language);
  const html = renderToStaticMarkup(
    <WithWords words={language === 'en' ? uiEn : uiKo}>
      <page.view data={data} context={context} />
    </WithWords>,
  );
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  return { data, context, html, text, ld: page.jsonLd?.(data, context) as Record<string, unknown> | undefined };
}
