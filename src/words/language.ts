/** The languages that Comity's own words exist in. Content may be in any language. */
export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };

export function isLanguage(code: string): code is Language {
  return (languages as readonly string[]).includes(code);
}

/** The language of a BCP 47 code, without region and script. */
export function baseOf(code: string): string {
  return code.split('-')[0] ?? '';
}

/** The first of our languages that an `Accept-Language` header asks for. */
export function preferred(header: string | undefined): Language {
  const asked = (header ?? '')
    .split(',')
    .map(part => {
      const [code = '', ...more] = part.trim().split(';');
      const q = more.map(item => /^\s*q=([\d.]+)/.exec(item)?.[1]).find(Boolean);
      return { code: baseOf(code.toLowerCase()), q: q === undefined ? 1 : Number(q) };
    })
    .sort((a, b) => b.q - a.q);
  return asked.map(({ code }) => code).find(isLanguage) ?? 'en';
}
