import { query, type Reading } from '../../../record/reading.ts';
import { follow, followed } from './follow.ts';
import { type Found, stepKinds, type ThreadStep } from './steps.ts';

/** Two steps that the record joins: which entry says so. `from` comes before `to` in the order of the kinds. */
export interface ThreadTie {
  readonly from: string;
  readonly to: string;
  readonly position: number;
}

export interface Thread {
  readonly steps: readonly ThreadStep[];
  readonly ties: readonly ThreadTie[];
  /** There is more than is shown. */
  readonly cut: boolean;
}

/** How far from where it begins a thread is followed, and how many steps it shows: its work has an end however long the record is. */
const furthest = 4;
const most = 60;

/** Rooms at whose things a thread may begin. */
export const beginnings = ['requests', 'activities', 'alerts', 'plan'] as const;

/** What the record ties together around one thing, among what the reading may see. */
export const findThread = query(followed, async (reading: Reading, begin: string): Promise<Thread | undefined> => {
  const found = new Map<string, Found>();
  let waiting = [begin];
  let cut = false;
  for (let distance = 0; distance <= furthest && waiting.length > 0; distance++) {
    const next = new Set<string>();
    const room = Math.max(0, most - found.size);
    if (waiting.length > room) cut = true;
    const steps = await Promise.all(waiting.slice(0, room).map(id => follow(reading, id)));
    for (const one of steps)
      if (one && found.size >= most && !found.has(one.step.id)) cut = true;
      else if (one) {
        found.set(one.step.id, one);
        for (const { id, end } of one.near)
          if (end === undefined) next.add(id);
          else if (found.size < most) found.set(id, { step: end, near: [] });
          else cut = true;
      }
    waiting = [...next].filter(id => !found.has(id));
  }
  if (!found.has(begin)) return undefined;
  const steps = [...found.values()].map(({ step }) => step).sort(inOrder);
  return { steps, ties: tiesOf(found), cut: cut || waiting.length > 0 };
});

function inOrder(a: ThreadStep, b: ThreadStep): number {
  const last = '9999';
  return (
    (a.on ?? last).localeCompare(b.on ?? last, 'en') ||
    stepKinds.indexOf(a.kind) - stepKinds.indexOf(b.kind) ||
    a.position - b.position
  );
}

function tiesOf(found: ReadonlyMap<string, Found>): ThreadTie[] {
  const ties = new Map<string, ThreadTie>();
  for (const { step, near } of found.values())
    for (const { id, position } of near) {
      const other = found.get(id)?.step;
      if (!other) continue;
      const first = stepKinds.indexOf(step.kind) <= stepKinds.indexOf(other.kind);
      const [from, to] = first ? [step.id, id] : [id, step.id];
      ties.set(`${from} ${to}`, { from, to, position });
    }
  return [...ties.values()];
}
