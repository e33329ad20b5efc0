import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key, languageCode, line, localized, partyCode, timeZone } from '../../../record/fields.ts';
import { standing } from '../state.ts';

/** What a framework settles about itself; founding states all of it, `framework.change-settings` any part. */
export const settings = {
  name: localized(200),
  about: localized(2000),
  languages: z.array(languageCode).min(1).max(20),
  timeZone,
  /** Which of a party's names this framework uses, such as `un` or `common`. */
  nameForm: key,
  /** Order of parties in lists and seating: by name in a language, or by a precedence written out. */
  order: z.union([
    z.strictObject({ by: z.literal('alphabet'), language: languageCode }),
    z.strictObject({ by: z.literal('precedence'), parties: z.array(partyCode).min(1).max(300) }),
  ]),
  /** Days for which the party that spoke may correct a provisional statement; unset: until it is final. */
  correctionDays: z.int().min(0).max(365).optional(),
  accent: z.enum(['indigo', 'teal', 'plum', 'rust', 'moss', 'slate']),
  /** Who runs this instance of the record, in words for the public. */
  host: line(300).optional(),
};

export const found = act({
  name: 'framework.found',
  version: 1,
  sentence: 'Founds a framework and its log: position 0, which fixes the origin for ever.',
  input: z.object(settings),
  subject: () => 'framework/settings',
  state: standing,
  backdatable: false,
  founds: true,
  correctable: false,
  refusals: {},
  decide: (_, input) => input,
  example: {
    name: { en: 'Tervel Basin Commission' },
    about: { en: 'Eight parties share a river.' },
    languages: ['en'],
    timeZone: 'Europe/Sofia',
    nameForm: 'common',
    order: { by: 'alphabet', language: 'en' },
    accent: 'teal',
  },
});
