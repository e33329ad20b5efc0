import { canonical } from '../record/canonical.ts';
import type { Direction } from '../slices/plan/derived/directions.ts';
import type { Task } from '../slices/plan/derived/tasks.ts';
import type { MatrixDirection } from './composed.ts';

/** The fields of a task by which it is the same as before, or not. */
export const taskFields = [
  'number',
  'direction',
  'title',
  'text',
  'areas',
  'leads',
  'partners',
  'from',
  'until',
  'continuing',
  'reviewOn',
  'note',
] as const;

/** The fields of a stated thing in the form in which an act brings them: without what is not known. */
export function pick<Thing extends object, Name extends keyof Thing & string>(thing: Thing, names: readonly Name[]) {
  return Object.fromEntries(
    names
      .map(name => [name, thing[name]] as const)
      .filter(([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0)),
  ) as { [One in Name]?: Thing[One] };
}

export function isSame(a: object, b: object): boolean {
  return canonical(a) === canonical(b);
}

export function titleOf({ title }: Task): string {
  return Object.values(title ?? {})[0] ?? '';
}

export function isDirection(known: Direction, { number, title }: MatrixDirection): boolean {
  const titles = Object.values(known.title ?? {});
  return title === undefined ? known.number === number : titles.includes(title);
}
