import { randomUUID } from 'node:crypto';
import { foundFramework } from '../founding/found-framework.ts';
import { founding } from '../founding/founding.ts';
import { type FoundingWords, foundingWords } from '../founding/words.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { FormFromSchema } from '../ui/form-from-schema.tsx';
import type { FormPart } from '../ui/lay-out-form.ts';
import { parseForm } from '../ui/parse-form.ts';
import { Sheet } from '../ui/primitives/sheet.tsx';
import { contentLanguages } from '../words/content-languages.ts';
import { houseWords } from '../words/house.ts';
import type { Language } from '../words/language.ts';
import { readBody } from './body.ts';
import { type Door, html } from './doors.ts';
import { errorsOf } from './form-errors.ts';
import { statusOf } from './problem.ts';
import { isSameOrigin, useLink } from './sign-in.tsx';
import { problemPage, siteFrame } from './site-pages.tsx';

const notHere = refusal('right', 'not-here', 'A log is founded from the machine that will hold its key.', {
  source: 'docs/how-to/start-a-framework.md',
});

/** The form that founds a framework. Loopback only: whoever stands there holds the keys of the logs anyway. */
export function startPage(door: Door): Response {
  if (!door.personas) return problemPage(door, '/start', notHere);
  const values = {
    languages: [...new Set([door.language, 'en'])],
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    accent: 'indigo',
    nameForm: 'un',
    order: { by: 'alphabet', language: 'en' },
  };
  return formPage(door, values);
}

/** Founds, signs the founder in, and goes on to the framework; or the form again, and nothing was founded. */
export async function postStart(door: Door, request: Request): Promise<Response> {
  if (!door.personas || !isSameOrigin(request)) return problemPage(door, '/start', notHere);
  const text = await readBody(request, 'form');
  if (isRefusal(text)) return problemPage(door, '/start', text);
  const posted = new URLSearchParams(text);
  const again = posted.has('_again');
  posted.delete('_again');
  const { input, unknown } = parseForm(founding, posted);
  if (again) return formPage(door, input, undefined, 5);
  const outcome = await foundFramework(
    door.instance,
    unknown[0] === undefined ? input : { ...input, [unknown[0]]: null },
  );
  if (isRefusal(outcome)) return formPage(door, input, outcome);
  return useLink(door, request, await door.instance.access.makeLink(outcome.framework, outcome.credential));
}

function formPage(door: Door, values: Record<string, unknown>, refused?: Refusal, blankRows = 1): Response {
  const { language } = door;
  const words = foundingWords[language];
  const ticked = Array.isArray(values.languages) ? values.languages.filter(code => known(code, language)) : [];
  const shown = ticked.length > 0 ? (ticked as string[]) : ['en'];
  const body = (
    <Sheet>
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      <FormFromSchema
        schema={founding}
        fields={words.fields}
        parts={partsIn(words.parts)}
        blankRows={blankRows}
        values={values}
        action="/start"
        csrf=""
        idempotencyKey={randomUUID()}
        languages={shown.map(code => ({ code, label: languageName(code, language) }))}
        choices={choicesIn(language)}
        errors={refused ? errorsOf(refused, language) : []}
        submit={words.submit}
        alternatives={[{ name: '_again', value: 'languages', label: words.again }]}
        cancel={{ label: houseWords[language].acts.leave, href: '/' }}
        preview={<p>{words.whatHappens}</p>}
      />
    </Sheet>
  );
  return html(siteFrame(door, words.title, '/start', body), refused ? statusOf(refused) : 200);
}

function partsIn({ what, languages, parties, bodies, more }: FoundingWords['parts']): FormPart[] {
  return [
    { ...what, fields: ['name', 'key', 'about'] },
    { ...languages, fields: ['languages', 'timeZone'] },
    { ...parties, fields: ['groups', 'states', 'others', 'nameForm', 'order'] },
    { ...bodies, fields: ['bodies'] },
    { ...more, fields: ['accent', 'host'], fold: 'closed' },
  ];
}

function choicesIn(language: Language) {
  return {
    languages: contentLanguages.map(code => ({ value: code, label: languageName(code, language) })),
    timeZones: Intl.supportedValuesOf('timeZone').map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') })),
  };
}

function known(code: unknown, language: Language): boolean {
  return (
    typeof code === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code) && languageName(code, language) !== ''
  );
}

function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}
