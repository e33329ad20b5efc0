import type { Control } from './form-control.ts';
import type { FormError } from './primitives/notices.tsx';

export interface FieldError {
  /** Dotted path as the schema reports it; a path that is no field of the form concerns the form as a whole. */
  readonly field: string;
  readonly message: string;
}

export interface PlacedErrors {
  readonly summary: readonly FormError[];
  /** Messages by the id of the control that shows them. */
  readonly byId: ReadonlyMap<string, readonly string[]>;
}

/** Each error goes to the control whose path is nearest above it: a wrong third line belongs to its list. */
export function placeErrors(controls: readonly Control[], errors: readonly FieldError[]): PlacedErrors {
  const places = flat(controls);
  const byId = new Map<string, string[]>();
  const summary = errors.map(({ field, message }): FormError => {
    const place = places
      .filter(({ path }) => field === path || field.startsWith(`${path}.`))
      .reduce<(typeof places)[number] | undefined>(
        (best, one) => (best === undefined || one.path.length > best.path.length ? one : best),
        undefined,
      );
    if (place === undefined) return { message };
    byId.set(place.id, [...(byId.get(place.id) ?? []), message]);
    return { target: place.id, label: place.label, message };
  });
  return { summary, byId };
}

type Place = Pick<Control, 'path' | 'id' | 'label'>;

/** A field within another says whose it is: "Narrative, English". */
function flat(controls: readonly Control[]): Place[] {
  return controls.flatMap((control): Place[] => {
    if (control.kind === 'group') {
      const named = flat(control.controls).map(one => ({ ...one, label: `${control.label}, ${one.label}` }));
      return [control, ...named];
    }
    if (control.kind === 'part') return flat(control.controls);
    if (control.kind !== 'variants') return [control];
    // Only the chosen variant is on view.
    return [control, ...flat(control.options.find(({ value }) => value === control.value)?.controls ?? [])];
  });
}
