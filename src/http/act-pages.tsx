import { randomUUID } from 'node:crypto';
import { z } from 'zod';

import { accountWords } from '../access/words.ts';

import { mayWrite } from '../letters/foresee.ts';

import { matrixWords } from '../matrix/words.ts';
import { type AnyAct, usualAudience } from '../record/act.ts';
import { authorise, type Rule, speaksForParty } from '../record/authorise.ts';
import type { Author } from '../record/body.ts';
import { partialDate } from '../record/fields.ts';
import type { Performed } from '../record/perform.ts';
import type { Query, Read } from '../record/reading.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { actMeaning, acts, actWords, spine } from '../slices.ts';
import { envelopeNames } from '../ui/form-envelope.ts';
import { asksForFiles, type FormField, formFields } from '../ui/form-field.ts';
import { FormFromSchema } from '../ui/form-from-schema.tsx';
import { parseForm } from '../ui/parse-form.ts';
import { Section, Sheet } from '../ui/primitives/sheet.tsx';
import { withQuery } from '../ui/with-query.ts';
import { sayAudience } from '../words/audience.ts';
import { type HouseWords, houseWords } from '../words/house.ts';
import { choicesFor } from './act-choices.ts';
import { audienceChoices, chosenParties, lookFirst, takeAudience, WhoReads } from './audience-form.tsx';
import type { Door } from './doors.ts';
import { readForm, storeFiles } from './form-body.ts';
import { errorsOf } from './form-errors.ts';
import { framed } from './framed.ts';
import { pathOf, type Room } from './pages.tsx';
import { statusOf } from './problem.ts';
import { problemPage } from './site-pages.tsx';
import { isFromOurForm } from './visitor.ts';
import { WhoIsWrittenTo } from './written-to.tsx';

const signInFirst = refusal('right', 'sign-in-first', 'An act is done by a person in a capacity.', {
  source: 'docs/how-to/sign-in.md',
});

/** The acts that this person's capacity allows, by slice. */
export function actsPage(door: Door, room: Room): Response {
  const { visitor, head, language } = room;
  const words = houseWords[language].acts;
  if (!visitor) return problemPage(door, `/f/${head.framework}/acts`, signInFirst);
  const allowed = [...acts.values()].filter(
    ({ name, founds }) => !founds && allows(spine.rules.get(name), visitor.author.capacity),
  );
  const rooms = Map.groupBy(allowed, ({ name }) => name.split('.')[0] as string);
  return framed(
    door,
    room,
    { title: words.title, path: `/f/${head.framework}/acts`, query: keptOf(room) },
    <Sheet spread>
      <h1>{words.title}</h1>
      <p className="lede">{words.lede(capacityOf(houseWords[language], visitor.author.capacity))}</p>
      {allows(spine.rules.get('plan.state-task'), visitor.author.capacity) ? (
        <dl className="acts">
          <div>
            <dt>
              <a href={addressOf(room, '/plan/import')}>{matrixWords[language].page.link}</a>
            </dt>
            <dd>{matrixWords[language].page.linkHelp}</dd>
          </div>
        </dl>
      ) : null}
      {visitor.csrf === undefined ? null : (
        <p>
          <a href={`/f/${head.framework}/programs`}>{accountWords[language].programs.title}</a>
        </p>
      )}
      {[...rooms].map(([slice, own]) => (
        <Section key={slice} id={slice} title={words.rooms[slice] ?? slice}>
          <dl className="acts">
            {own.map(({ name }) => (
              <div key={name}>
                <dt>
                  <a href={addressOf(room, `/acts/${name}`)}>{actWords(language, name).title}</a>
                </dt>
                <dd>{actMeaning(language, name).does}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
    </Sheet>,
  );
}

function allows(rule: Rule | undefined, capacity: string): boolean {
  return rule?.capacities.includes(capacity as never) ?? false;
}

function capacityOf(words: HouseWords, capacity: string): string {
  return words.capacities[capacity] ?? capacity;
}

/** The empty form of an act, or with what the address fills in. */
export async function actForm(door: Door, room: Room, name: string, query: URLSearchParams): Promise<Response> {
  const definition = acts.get(name);
  const refused = mayNot(room, definition, name);
  if (refused) return problemPage(door, `/f/${room.head.framework}/acts/${name}`, refused);
  const schema = formSchema(definition as AnyAct);
  const author = (room.visitor as NonNullable<Room['visitor']>).author;
  const { input: asked, envelope } = parseForm(schema, query);
  const { reading } = room;
  const read: Read = Object.assign(
    <Args extends unknown[], Result>(ask: Query<Args, Result>, ...args: Args) => ask(reading, ...args),
    { framework: reading.framework },
  );
  const now = await (definition as AnyAct).startsFrom?.(asked, read, author);
  const named = new Set([...query.keys()].map(name => name.split('.')[0]));
  const kept = Object.fromEntries(Object.entries(now ?? {}).filter(([field]) => !named.has(field)));
  return formPage(door, room, definition as AnyAct, {
    values: { ...inOwnName(schema, author), ...asked, ...kept },
    key: randomUUID(),
    audience: envelope.audience,
  });
}

/** Whoever speaks for a party speaks for that party: the form begins with it. */
function inOwnName(schema: z.ZodObject, author: Author): object {
  const asks = formFields(schema).some(
    field => field.key === 'by' && field.kind === 'choice' && field.from === 'parties',
  );
  return asks && speaksForParty(author) ? { by: author.party } : {};
}

/** A posted form: recorded, and on to the page that shows it; or the same form again with what was wrong. */
export async function postAct(door: Door, room: Room, name: string, request: Request): Promise<Response> {
  const path = `/f/${room.head.framework}/acts/${name}`;
  const definition = acts.get(name);
  const refused = mayNot(room, definition, name);
  if (refused) return problemPage(door, path, refused);
  const act = definition as AnyAct;
  const fields = formFields(formSchema(act));
  const posted = await readForm(request, asksForFiles(fields));
  if (isRefusal(posted)) return problemPage(door, path, posted);
  const visitor = room.visitor as NonNullable<Room['visitor']>;
  const csrf = posted.find(([name]) => name === envelopeNames.csrf)?.[1];
  if (!isFromOurForm(visitor, typeof csrf === 'string' ? csrf : undefined))
    return problemPage(
      door,
      path,
      refusal('right', 'wrong-form', 'A form is sent from the page that was made for it.'),
    );
  const asksForMore = posted.some(([name]) => name === moreRows);
  const chosen = takeAudience(posted.filter(([name]) => name !== moreRows));
  const files = await storeFiles(door.instance, room.head.framework, fields, chosen.rest, room.language);
  const { input, envelope, unknown } = parseForm(formSchema(act), files.posted);
  const audience = chosen.audience ?? envelope.audience;
  if (files.errors.length > 0)
    return formPage(door, room, act, {
      values: input,
      key: randomUUID(),
      audience,
      refused: { ...fileRefused, problems: files.errors },
    });
  if (asksForMore) return formPage(door, room, act, { values: input, key: randomUUID(), audience, blankRows: 6 });
  if (chosen.looks) return formPage(door, room, act, { values: input, key: randomUUID(), audience, looks: true });
  const { _on: on, ...body } = input;
  const outcome = await door.instance.record.perform({
    framework: room.head.framework,
    author: visitor.author,
    principal: visitor.principal,
    acts: [
      {
        act: name,
        body: unknown.length === 0 ? body : { ...body, [unknown[0] as string]: null },
        audience,
        on: typeof on === 'string' ? on : undefined,
        expect: envelope.expect === undefined ? undefined : Number(envelope.expect),
      },
    ],
    idempotencyKey: envelope.key,
  });
  if (isRefusal(outcome))
    return formPage(door, room, act, {
      values: input,
      key: randomUUID(),
      audience,
      refused: outcome,
    });
  const done = outcome[0] as Performed;
  const location = addressOf(room, pathOf(done.subject) ?? `/record/${done.position}`, {
    recorded: String(done.position),
  });
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

const fileRefused = refusal('input', 'invalid', 'A file is one of the kinds that are taken.', {
  source: 'docs/guide/files.md',
});

/** A path of the framework, in the language that the address asked for. */
function addressOf({ head, lang }: Room, path: string, more: Readonly<Record<string, string>> = {}): string {
  return withQuery(`/f/${head.framework}${path}`, { lang, ...more });
}

/** Acts that tell of the past also ask when it happened; the field is the house's, not the act's. */
function formSchema(act: AnyAct): z.ZodObject {
  return act.backdatable ? (act.input as z.ZodObject).extend({ _on: partialDate.optional() }) : act.input;
}

/** What the capacity alone says, before there is an input. */
export function mayNot({ visitor }: Room, act: AnyAct | undefined, name: string): Refusal | undefined {
  if (!act)
    return refusal('missing', 'unknown-act', 'An act has a name that some slice defines.', {
      source: 'docs/acts/README.md',
      params: { act: name.slice(0, 80) },
    });
  const rule = spine.rules.get(name);
  // The field-by-field part of the rule is judged when there are fields.
  const open = rule && { capacities: rule.capacities, because: rule.because, source: rule.source };
  const answer = authorise(name, open, visitor?.author ?? null, {}, true);
  return isRefusal(answer) ? answer : undefined;
}

/** Who compiles says of everything how it is known; who acts in an office knows it, and seldom names a source. */
const groundFields = ['sources', 'basis', 'basisNote'];

/** Name of the button that brings the form again, as it is filled in, with more empty rows. */
const moreRows = '_more';

interface FormState {
  readonly values: Record<string, unknown>;
  readonly key: string;
  readonly audience?: string | undefined;
  readonly refused?: Refusal;
  readonly blankRows?: number;
  /** Asked who will read it, before it is recorded. */
  readonly looks?: boolean;
}

async function formPage(
  door: Door,
  room: Room,
  act: AnyAct,
  { values, key, audience, refused, blankRows, looks }: FormState,
): Promise<Response> {
  const { language, info, say, visitor, reading } = room;
  const words = houseWords[language].acts;
  const own = actWords(language, act.name);
  const schema = formSchema(act);
  const schemaFields = formFields(schema);
  const choices = await choicesFor(schemaFields, { reading, say, languages: info.languages, values });
  const usual = usualAudience(act, visitor?.author.capacity ?? '');
  const { audiences, parties } = await audienceChoices(act, reading, say);
  const author = visitor?.author;
  const readers =
    looks && author
      ? await WhoReads({ act, author, audience: audience ?? usual, input: values, reading, say })
      : undefined;
  const writtenTo =
    looks && author
      ? await WhoIsWrittenTo({
          instance: door.instance,
          head: room.head,
          act,
          author,
          audience: audience ?? usual,
          input: values,
          say,
        })
      : undefined;
  const fields = { ...own.fields, _on: { label: words.on, help: words.onHelp } };
  const meaning = actMeaning(language, act.name);
  const body = (
    <Sheet>
      <p className="kicker">{visitor ? capacityOf(houseWords[language], visitor.author.capacity) : ''}</p>
      <h1>{own.title}</h1>
      <p className="lede">{meaning.does}</p>
      <FormFromSchema
        schema={schema}
        fields={fields}
        values={values}
        action={addressOf(room, `/acts/${act.name}`)}
        csrf={visitor?.csrf ?? ''}
        idempotencyKey={key}
        audiences={audiences}
        audience={audience ?? usual}
        parties={{ name: chosenParties, options: parties }}
        languages={info.languages.map(code => ({ code, label: languageLabel(language, code) }))}
        choices={choices}
        blankRows={blankRows}
        alternatives={[
          { name: lookFirst, value: 'readers', label: mayWrite(act.name) ? words.letters.look : words.lookFirst },
          ...(schemaFields.some(asksForRows) ? [{ name: moreRows, value: '1', label: words.moreRows }] : []),
        ]}
        parts={[
          {
            label: words.ground,
            fields: groundFields,
            fold: visitor?.author.capacity === 'compiler' ? 'open' : 'closed',
          },
        ]}
        errors={refused ? errorsOf(refused, language) : []}
        submit={words.record}
        cancel={{ label: words.leave, href: addressOf(room, '/acts') }}
        preview={
          <>
            {readers}
            {writtenTo}
            <p>{words.whatHappens(sayAudience(audience ?? usual, say))}</p>
            <p className="quiet">
              {words.yourRight}: {meaning.because}
            </p>
          </>
        }
      />
    </Sheet>
  );
  const path = `/f/${room.head.framework}/acts/${act.name}`;
  const status = refused ? statusOf(refused) : 200;
  return framed(door, room, { title: own.title, path, query: keptOf(room), status }, body);
}

/** A form stays in the language of its address. */
function keptOf({ lang }: Room): Readonly<Record<string, string>> {
  return lang === undefined ? {} : { lang };
}

function asksForRows(field: FormField): boolean {
  return field.kind === 'rows' || field.kind === 'texts' || (field.kind === 'group' && field.fields.some(asksForRows));
}

function languageLabel(language: string, code: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}
