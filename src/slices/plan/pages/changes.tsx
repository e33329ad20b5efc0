import type { ReactNode } from 'react';
import { type PageContext, page } from '../../../ui/page.ts';
import { refsTo, Said } from '../../../ui/primitives/cited.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import { Empty, Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import type { Task } from '../derived/tasks.ts';
import { pageWords } from '../words/page-words.ts';
import { type ChangedField, type ChangesPage, loadChanges, type TaskChange } from './changes-load.ts';
import { nameOf, SourcesSection } from './said.tsx';
import { wordChanges } from './word-changes.ts';

export const changesPage = page<ChangesPage>({
  path: '/plan/changes',
  query: ['from', 'to'],
  load: loadChanges,
  title: (_, { say }) => pageWords[say.language].changes.title,
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const said = words.changes;
    const { from, to, changes, cited, inFull, unknown } = data;
    const both = from?.version && to?.version ? { from: from.version, to: to.version } : undefined;
    const known = changes.filter(({ kind }) => kind !== 'unknown');
    const open = changes.filter(({ kind }) => kind === 'unknown');
    return (
      <Sheet spread>
        <Breadcrumb steps={[{ label: words.plan.kicker, href: link('/plan') }]} />
        <Kicker>{words.plan.kicker}</Kicker>
        <Title>{both ? said.between(both.from.version, both.to.version) : said.title}</Title>
        <Choose data={data} context={context} />
        {unknown.map(asked => (
          <Notice key={asked} tone="warn">
            <p>{said.noSuch(asked)}</p>
          </Notice>
        ))}
        {both === undefined ? (
          <Empty title={said.nothing}>
            {from && !from.version ? said.noneInForce(say.day(from.asked)) : undefined}
          </Empty>
        ) : (
          <>
            <Lede>
              {both.from.version === both.to.version ? said.sameVersion : said.summary(countsOf(known))}
              <SourceRefs refs={refsTo(cited, both.to.sources)} />{' '}
              <GroundLink
                href={link(`/record/${both.to.position}`)}
                of={words.plan.versionName(both.to.version)}
                sign
              />
            </Lede>
            {both.to.note === null || both.from.version === both.to.version ? null : (
              <p>
                <Said texts={both.to.note} say={say} />
                <SourceRefs refs={refsTo(cited, both.to.sources)} />
              </p>
            )}
            {inFull ? null : (
              <Notice tone="warn">
                <p>
                  {[both.from, both.to]
                    .filter(({ content }) => content !== 'in-full')
                    .map(({ version, content }) =>
                      content === 'not-published' ? words.plan.notPublished(version) : words.plan.inPart(version),
                    )
                    .join(' ')}{' '}
                  {said.notAChange}
                </p>
              </Notice>
            )}
            {known.length === 0 ? null : (
              <Section id="changes" title={said.tasks}>
                {known.map(change => (
                  <Change key={change.task} change={change} context={context} />
                ))}
              </Section>
            )}
            {open.length === 0 ? null : (
              <Section id="unknown" title={said.unknown} marginal={said.unknownMargin}>
                <ul>
                  {open.map(({ task, before, after, position }) => (
                    <li key={task}>
                      <a href={link(`/plan/${task}`)}>{(after ?? before)?.number ?? task}</a>{' '}
                      {nameOf((after ?? before) as Task, say)}{' '}
                      <GroundLink href={link(`/record/${position}`)} of={task} sign />
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        )}
        <SourcesSection cited={cited} context={context} />
      </Sheet>
    );
  },
});

function countsOf(changes: readonly TaskChange[]): Readonly<Partial<Record<TaskChange['kind'], number>>> {
  const counts: Partial<Record<TaskChange['kind'], number>> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Any two versions or days, chosen without a script. */
function Choose({ data: { from, to, numbers }, context: { say, link } }: Shown) {
  const said = pageWords[say.language].changes;
  const [path = '', kept = ''] = link('/plan/changes').split('?');
  const field = (name: 'from' | 'to', value: string) => (
    <p className="field">
      <label htmlFor={`changes-${name}`}>{said[name]}</label>
      <input id={`changes-${name}`} name={name} defaultValue={value} list="plan-versions" size={12} />
    </p>
  );
  return (
    <form className="choose" method="get" action={path}>
      {[...new URLSearchParams(kept)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {field('from', from?.asked ?? '')}
      {field('to', to?.asked ?? '')}
      <datalist id="plan-versions">
        {numbers.map(number => (
          <option key={number} value={number} />
        ))}
      </datalist>
      <button type="submit" className="button second">
        {said.compare}
      </button>
      <p className="quiet">{said.help}</p>
    </form>
  );
}

interface Shown {
  readonly data: ChangesPage;
  readonly context: PageContext;
}

function Change({ change, context }: { readonly change: TaskChange; readonly context: PageContext }) {
  const { say, link } = context;
  const said = pageWords[say.language].changes;
  const { task, kind, others, fields, before, after, position } = change;
  const name = after ?? before;
  return (
    <section className="change" aria-labelledby={`change-${task}`}>
      <h3 id={`change-${task}`}>
        <a href={link(`/plan/${task}`)}>{name?.number ?? task}</a> {name ? nameOf(name, say) : null}
      </h3>
      <p>
        {said.kinds[kind](say.list(others))}
        {fields.length === 0 ? null : ` ${said.changed(fields.map(field => said.fields[field]))}`}{' '}
        <GroundLink href={link(`/record/${position}`)} of={task} sign />
      </p>
      {fields.length === 0 || !before || !after ? null : (
        <div className="table-frame" role="region" aria-label={said.sideBySide(task)} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{said.field}</th>
                <th scope="col">{pageWords[say.language].plan.versionName(before.version)}</th>
                <th scope="col">{pageWords[say.language].plan.versionName(after.version)}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(field => {
                const [old, now] = [valueOf(before, field, context), valueOf(after, field, context)];
                return (
                  <tr key={field}>
                    <th scope="row">{said.fields[field]}</th>
                    <td className="text">{old === '' ? said.nothingStated : marked(old, now, 'gone')}</td>
                    <td className="text">{now === '' ? said.nothingStated : marked(old, now, 'new')}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** One side of the comparison: what stayed, and what went or came, marked. */
function marked(before: string, after: string, side: 'gone' | 'new'): ReactNode {
  return wordChanges(before, after)
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ kind, text }, index) =>
      kind === 'same' ? text : kind === 'gone' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>,
    );
}

function valueOf(task: Task, field: ChangedField, { say }: PageContext): string {
  const said = pageWords[say.language];
  switch (field) {
    case 'title':
    case 'text': {
      const texts = task[field];
      return texts === null ? '' : say.text(texts).text;
    }
    case 'areas':
      return task.areas.map(({ label }) => say.text(label).text).join(', ');
    case 'leads':
    case 'partners':
    case 'to':
      return task[field].map(say.party).join(', ');
    case 'from':
    case 'until':
    case 'reviewOn': {
      const day = task[field];
      return day === null ? '' : say.day(day);
    }
    case 'continuing':
      return task.continuing ? said.plan.continuing : '';
    default:
      return task[field] ?? '';
  }
}
