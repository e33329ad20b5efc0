import type { AgendaItem } from '../derived/agendas.ts';

/** What one version of an agenda did to an item, named by its key. A new item was added, one that is gone was dropped. */
export interface ItemChange {
  readonly change: 'added' | 'dropped' | 'renumbered' | 'retitled' | 'annotated' | 'papers' | 'moved';
  readonly key: string;
  readonly before: AgendaItem | null;
  readonly after: AgendaItem | null;
}

/** What changed from one version to the next: in the order of the later one, what was dropped at the end. */
export function agendaChanges(before: readonly AgendaItem[], after: readonly AgendaItem[]): ItemChange[] {
  const earlier = new Map(before.map(item => [item.key, item]));
  const keys = new Set(after.map(({ key }) => key));
  const stayed = before.map(({ key }) => key).filter(key => keys.has(key));
  const moved = outOfOrder(
    stayed,
    after.map(({ key }) => key).filter(key => earlier.has(key)),
  );
  const changes = after.flatMap((item): ItemChange[] => {
    const old = earlier.get(item.key);
    if (!old) return [{ change: 'added', key: item.key, before: null, after: item }];
    const told = (change: ItemChange['change'], is: boolean): ItemChange[] =>
      is ? [{ change, key: item.key, before: old, after: item }] : [];
    return [
      ...told('renumbered', old.number !== item.number),
      ...told('moved', old.number === item.number && moved.has(item.key)),
      ...told('retitled', !same(old.title, item.title)),
      ...told('annotated', !same(old.annotation, item.annotation)),
      ...told('papers', !same(sorted(old.documents), sorted(item.documents))),
    ];
  });
  const dropped = before.filter(({ key }) => !keys.has(key));
  return [
    ...changes,
    ...dropped.map((item): ItemChange => ({ change: 'dropped', key: item.key, before: item, after: null })),
  ];
}

/** The fewest items that must have moved: all that lie outside the longest run that kept its order. */
function outOfOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const places = after.map(key => before.indexOf(key));
  const runs = places.map((): number[] => []);
  for (const [index, place] of places.entries()) {
    const longest = runs
      .slice(0, index)
      .filter((_, earlier) => (places[earlier] ?? 0) < place)
      .reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs[index] = [...longest, index];
  }
  const kept = new Set(runs.reduce((best, run) => (run.length > best.length ? run : best), []));
  return new Set(after.filter((_, index) => !kept.has(index)));
}

const same = (a: unknown, b: unknown) => JSON.stringify(sortedKeys(a)) === JSON.stringify(sortedKeys(b));
const sorted = (symbols: readonly string[] = []) => [...symbols].sort();

function sortedKeys(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
