import type { Control } from './form-control.ts';
import { useWords } from './words-context.tsx';

/** What was wrong, by the id of the control that shows it. */
export type Errors = ReadonlyMap<string, readonly string[]>;

/** Languages of one text, and numbered rows: the group around them says whether any is needed. */
export function isPart(control: Control): boolean {
  return control.part === true || /\.\d+$/.test(control.path);
}

export function Messages({
  control: { id, help, hint },
  errors,
  only,
}: {
  readonly control: Control;
  readonly errors: Errors | undefined;
  readonly only?: 'help' | 'error';
}) {
  const { form } = useWords();
  const shown = [help, hint].filter(text => text !== undefined);
  const wrong = errors?.get(id);
  return (
    <>
      {only === 'error' || shown.length === 0 ? null : (
        <p className="help" id={`${id}-help`}>
          {shown.join('. ').replaceAll(/([.!?…])\. /g, '$1 ')}
        </p>
      )}
      {only === 'help' || wrong === undefined ? null : (
        <p className="field-error" id={`${id}-error`}>
          <span className="hidden-words">{form.errorPrefix} </span>
          {wrong.join(' ')}
        </p>
      )}
    </>
  );
}

export function described(control: Control, errors: Errors | undefined) {
  const isWrong = errors?.has(control.id) === true;
  const hasHelp = control.help !== undefined || control.hint !== undefined;
  const ids = [...(hasHelp ? [`${control.id}-help`] : []), ...(isWrong ? [`${control.id}-error`] : [])];
  const isFieldset =
    control.kind === 'group' ||
    control.kind === 'radios' ||
    control.kind === 'checklist' ||
    control.kind === 'variants';
  return {
    'aria-describedby': ids.length === 0 ? undefined : ids.join(' '),
    'aria-invalid': isWrong && !isFieldset ? true : undefined,
  };
}

export function fieldClass(control: Control, errors: Errors | undefined): string {
  return errors?.has(control.id) ? 'field wrong' : 'field';
}
