import type { ReactNode } from 'react';
import { refusal } from '../record/refusal.ts';
import { actMeaning, acts, actWords, spine } from '../slices.ts';
import { DataTable } from '../ui/primitives/data-table.tsx';
import { CodeBlock } from '../ui/primitives/machine.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../ui/primitives/sheet.tsx';
import { withQuery } from '../ui/with-query.ts';
import type { FieldWords } from '../words/act-words.ts';
import { houseWords } from '../words/house.ts';
import { type ApiPlace, type Call, calls, isOfRecord, type Operation, shellLine } from './api-calls.ts';
import { type ApiDocsWords, apiDocsWords } from './api-docs-words.ts';
import { type Door, html } from './doors.ts';
import { type JsonSchema, type SchemaRow, schemaRows } from './schema-rows.ts';
import { problemPage, siteFrame } from './site-pages.tsx';

/** `/api/docs`, or the page of one call. */
export async function apiDocs(door: Door, request: Request, name?: string): Promise<Response> {
  const { origin, pathname, searchParams } = new URL(request.url);
  const [first] = await door.instance.heads.list();
  const place = {
    language: door.language,
    site: origin,
    framework: first?.framework ?? 'FRAMEWORK',
    lang: searchParams.get('lang') ?? undefined,
  };
  const page = name === undefined ? apiOverview(place) : apiCall(place, name);
  if (!page) return problemPage(door, pathname, noSuchCall);
  return html(siteFrame(door, page.title, pathname, page.body));
}

const noSuchCall = refusal('missing', 'nothing-here', 'The API has the calls that /api/docs lists.');

const linkTo = ({ lang }: ApiPlace, name?: string) =>
  withQuery(name === undefined ? '/api/docs' : `/api/docs/${name}`, { lang });

/** All calls, acts by slice, and how to begin. */
function apiOverview(place: ApiPlace): { title: string; body: ReactNode } {
  const words = apiDocsWords[place.language];
  const [record, acting] = [calls().filter(isOfRecord), calls().filter(call => !isOfRecord(call))];
  return {
    title: words.title,
    body: (
      <Sheet spread>
        <Title>{words.title}</Title>
        <Lede>{words.lede}</Lede>
        <p>
          <a href="/api/openapi.json">{words.whole}</a>
        </p>
        <Section id="begin" title={words.begin}>
          <p>{words.tokenHow}</p>
          <CodeBlock label={words.tryIt} value={'export COMITY_TOKEN=...'} />
          <p>{words.readingHow}</p>
          <CodeBlock
            label={words.reading}
            value={`curl -fsS '${place.site}/api/f/${place.framework}/acts?after=-1&limit=10'`}
          />
          <p>{words.writingHow}</p>
        </Section>
        <Section id="record" title={words.record}>
          <CallTable id="record-calls" caption={words.record} calls={record} place={place} titleOf={nameOf} />
        </Section>
        <Section id="acts" title={words.acts}>
          <CallTable
            id="acts-calls"
            caption={words.acts}
            calls={acting}
            place={place}
            titleOf={call => actWords(place.language, call.operation.operationId).title}
            groupOf={({ operation }) => operation.tags[0] ?? ''}
          />
        </Section>
      </Sheet>
    ),
  };
}

const nameOf = ({ method, path }: Call) => `${method} ${path}`;

function CallTable({
  id,
  caption,
  calls,
  place,
  titleOf,
  groupOf,
}: {
  readonly id: string;
  readonly caption: string;
  readonly calls: readonly Call[];
  readonly place: ApiPlace;
  readonly titleOf: (call: Call) => string;
  readonly groupOf?: (call: Call) => string;
}) {
  const words = apiDocsWords[place.language];
  return (
    <DataTable
      id={id}
      caption={caption}
      quietCaption
      rows={calls}
      rowKey={({ operation }) => operation.operationId}
      groupOf={groupOf}
      columns={[
        {
          key: 'call',
          head: groupOf ? words.act : words.call,
          rowHead: true,
          cell: call => (
            <>
              <a href={linkTo(place, call.operation.operationId)}>{titleOf(call)}</a>
              <br />
              <code>{call.operation.operationId}</code>
            </>
          ),
        },
        { key: 'does', head: words.does, text: true, cell: call => <Summary place={place} call={call} /> },
      ]}
    />
  );
}

/** One call: what it takes, an example, a line for the shell, what it answers. Undefined where there is none of that name. */
function apiCall(place: ApiPlace, name: string): { title: string; body: ReactNode } | undefined {
  const call = calls().find(({ operation }) => operation.operationId === name);
  if (!call) return undefined;
  const words = apiDocsWords[place.language];
  const { operation } = call;
  const title = acts.has(name) ? actWords(place.language, name).title : operation.summary;
  const [media, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const example = content?.examples?.example.value;
  return {
    title,
    body: (
      <Sheet spread>
        <Kicker>
          <code>{nameOf(call)}</code>
        </Kicker>
        <Title>{title}</Title>
        <Lede>
          <Summary place={place} call={call} />
        </Lede>
        <WhoMay place={place} call={call} words={words} />
        <CodeBlock label={words.byHand} value={shellLine(place, call, media, example)} />
        <Parameters operation={operation} words={words} />
        {content ? <Fields name={name} schema={content.schema} place={place} words={words} /> : null}
        {example === undefined ? null : <CodeBlock label={words.example} value={example} />}
        <Answers operation={operation} words={words} />
        <p>
          <a href={linkTo(place)}>{words.all}</a>
        </p>
      </Sheet>
    ),
  };
}

/** What a call does; what only the description in English tells says that it is English. */
function Summary({ place, call }: { readonly place: ApiPlace; readonly call: Call }) {
  const { operationId, summary } = call.operation;
  return isOfRecord(call) ? <span lang="en">{summary}</span> : <>{actMeaning(place.language, operationId).does}</>;
}

function WhoMay({
  place: { language },
  call,
  words,
}: {
  readonly place: ApiPlace;
  readonly call: Call;
  readonly words: ApiDocsWords;
}) {
  const { operationId, description } = call.operation;
  if (isOfRecord(call)) return <p lang="en">{description}</p>;
  const { capacities } = houseWords[language];
  const who = (spine.rules.get(operationId)?.capacities ?? []).map(one => capacities[one] ?? one);
  return (
    <p>
      <b>{words.whoMay}:</b> {who.join(', ')}. {actMeaning(language, operationId).because}
    </p>
  );
}

function Parameters({ operation, words }: { readonly operation: Operation; readonly words: ApiDocsWords }) {
  return (
    <DataTable
      id="parameters"
      caption={words.parameters}
      rows={operation.parameters}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', head: words.field, rowHead: true, cell: ({ name }) => <code>{name}</code> },
        {
          key: 'takes',
          head: words.takes,
          cell: ({ name, required = false, schema }) => (
            <Takes
              row={schemaRows({ properties: { [name]: schema }, required: required ? [name] : [] })[0]}
              words={words}
            />
          ),
        },
        {
          key: 'meaning',
          head: words.meaning,
          text: true,
          cell: ({ description }) => <span lang="en">{description}</span>,
        },
      ]}
    />
  );
}

/** An act's own fields, and then what stands around them; of another call, all of its body. */
function Fields({
  name,
  schema,
  place,
  words,
}: {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly place: ApiPlace;
  readonly words: ApiDocsWords;
}) {
  const { body, ...around } = schema.properties ?? {};
  const labels = acts.has(name) ? (actWords(place.language, name).fields as Readonly<Record<string, FieldWords>>) : {};
  const own = body ? schemaRows(body) : [];
  const outer = schemaRows({ properties: around, required: schema.required ?? [] });
  return (
    <>
      {body && own.length === 0 ? <p>{words.noFields}</p> : null}
      {own.length === 0 ? null : (
        <FieldTable
          id="fields"
          caption={words.fields}
          rows={own}
          words={words}
          meaning={row => meaningOf(row, labels)}
        />
      )}
      {outer.length === 0 ? null : (
        <FieldTable
          id="around"
          caption={words.around}
          rows={outer}
          words={words}
          meaning={row => <span lang="en">{row.description}</span>}
        />
      )}
    </>
  );
}

function FieldTable({
  id,
  caption,
  rows,
  words,
  meaning,
}: {
  readonly id: string;
  readonly caption: string;
  readonly rows: readonly SchemaRow[];
  readonly words: ApiDocsWords;
  readonly meaning: (row: SchemaRow) => ReactNode;
}) {
  return (
    <DataTable
      id={id}
      caption={caption}
      rows={rows}
      rowKey={({ path }) => path}
      columns={[
        { key: 'field', head: words.field, rowHead: true, cell: ({ path }) => <code>{path}</code> },
        { key: 'takes', head: words.takes, cell: row => <Takes row={row} words={words} /> },
        { key: 'meaning', head: words.meaning, text: true, cell: meaning },
      ]}
    />
  );
}

function Takes({ row, words }: { readonly row: SchemaRow | undefined; readonly words: ApiDocsWords }) {
  if (!row) return null;
  return (
    <>
      {words.shape(row.shape)}
      {row.fallback === undefined ? null : `; ${words.usually(String(row.fallback))}`}
      {row.required ? (
        <>
          {' '}
          <b>({words.needed})</b>
        </>
      ) : null}
    </>
  );
}

/** The label and the help that the form has for the same field. */
function meaningOf({ path, description }: SchemaRow, labels: Readonly<Record<string, FieldWords>>): string {
  let fields: Readonly<Record<string, FieldWords>> | undefined = labels;
  let found: FieldWords | undefined;
  for (const name of path.replaceAll('[]', '').split('.')) {
    found = fields?.[name];
    fields = found?.fields;
  }
  return [found?.label, found?.help ?? description].filter(part => part !== undefined).join('. ');
}

function Answers({ operation, words }: { readonly operation: Operation; readonly words: ApiDocsWords }) {
  const refusals = operation['x-refusals'];
  return (
    <>
      <DataTable
        id="answers"
        caption={words.answers}
        rows={Object.entries(operation.responses)}
        rowKey={([status]) => status}
        columns={[
          { key: 'status', head: words.status, rowHead: true, cell: ([status]) => <code>{status}</code> },
          {
            key: 'meaning',
            head: words.meaning,
            text: true,
            cell: ([, { description }]) => <span lang="en">{description}</span>,
          },
        ]}
      />
      {refusals === undefined || refusals.length === 0 ? null : (
        <DataTable
          id="refusals"
          caption={words.refusals}
          rows={refusals}
          rowKey={({ code }) => code}
          foot={words.anyAct}
          columns={[
            { key: 'code', head: words.code, rowHead: true, cell: ({ code }) => <code>{code}</code> },
            { key: 'status', head: words.status, cell: ({ status }) => <code>{status}</code> },
            { key: 'rule', head: words.rule, text: true, cell: ({ rule }) => <span lang="en">{rule}</span> },
          ]}
        />
      )}
    </>
  );
}
