import type { Reading } from '../../../record/reading.ts';
import { listTitles } from '../../documents/derived/documents.ts';
import { listAgendas } from '../derived/agendas.ts';
import { citeSources } from '../derived/cited-sources.ts';
import { listInterventions } from '../derived/interventions.ts';
import { agendaChanges } from './agenda-changes.ts';
import { loadHead } from './meeting-head.ts';
import { reportsOn } from './reports-on.ts';

export type AgendaPage = NonNullable<Awaited<ReturnType<typeof loadAgenda>>>;

/** The versions of an edition's agenda, and the one asked for: the last, unless the address names another. */
export async function loadAgenda(reading: Reading, params: Readonly<Record<string, string>>) {
  const head = await loadHead(reading, params);
  if (!head) return undefined;
  const { series, edition } = head;
  const [versions, statements] = await Promise.all([
    listAgendas(reading, series, edition),
    listInterventions(reading, series, edition),
  ]);
  const place =
    params.version === undefined
      ? versions.length - 1
      : versions.findIndex(({ version }) => String(version) === params.version);
  if (params.version !== undefined && place < 0) return undefined;
  const [shown, before] = [versions[place] ?? null, versions[place - 1] ?? null];
  const [sources, documents, reports] = await Promise.all([
    citeSources(
      reading,
      versions.flatMap(one => one.sources),
    ),
    listTitles(reading, shown?.items.flatMap(item => item.documents ?? []) ?? []),
    reportsOn(reading, head, shown?.items ?? []),
  ]);
  return {
    ...head,
    versions: versions.map((version, index) => ({
      ...version,
      changes: index === 0 ? null : agendaChanges(versions[index - 1]?.items ?? [], version.items).length,
    })),
    shown,
    before: before && { version: before.version, kind: before.kind },
    changes: before && shown ? agendaChanges(before.items, shown.items) : [],
    /** Does the reader ask for what the secretariat wrote to each item? */
    annotated: params.annotated !== undefined,
    /** Statements by item, as many as the reader may see. */
    spoken: Object.fromEntries(
      (shown?.items ?? []).map(({ key }) => [key, statements.filter(({ item }) => item === key).length]),
    ) as Readonly<Record<string, number>>,
    documents,
    reports,
    sources,
  };
}
