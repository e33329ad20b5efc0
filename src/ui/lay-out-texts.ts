import { type Control, type ControlBase, controlId } from './form-control.ts';
import { asEntries, asList, asText, valueAt } from './form-value.ts';
import type { FormWords } from './words.ts';

export interface TextWays {
  readonly words: FormWords;
  readonly languages?: readonly { readonly code: string; readonly label: string }[] | undefined;
  readonly blankRows?: number | undefined;
  readonly dense?: boolean | undefined;
}

interface Place {
  readonly name: string;
  readonly path: string;
}

/** One control for each language. A language that the framework gave up stays, or sending the form would lose its text. */
export function layOutLanguages(
  long: boolean,
  at: Place,
  value: unknown,
  { languages = [], dense }: TextWays,
): Control[] {
  const others = asEntries(value).flatMap(([code]) => (languages.some(known => known.code === code) ? [] : [code]));
  return [...languages, ...others.map(code => ({ code, label: code }))].map(({ code, label }) => {
    const name = `${at.name}.${code}`;
    const path = `${at.path}.${code}`;
    const one = {
      id: controlId(name),
      name,
      path,
      label,
      required: false,
      lang: code,
      part: true,
      value: asText(valueAt(value, code)),
    };
    return long ? { ...one, kind: 'area', rows: dense ? 2 : 4 } : { ...one, kind: 'text', type: 'text', width: 'full' };
  });
}

/** A text by language; where there is one language to write in, it is a field like any other. */
export function layOutLocalized(long: boolean, base: ControlBase, value: unknown, ways: TextWays): Control {
  const controls = layOutLanguages(long, base, value, ways);
  const [only] = controls;
  if (only === undefined || controls.length > 1) return { ...base, kind: 'group', minor: true, controls };
  return { ...only, path: base.path, label: base.label, help: base.help, required: base.required, part: false };
}

/** Texts in several languages, one after the other. */
export function layOutTexts(long: boolean, base: ControlBase, value: unknown, ways: TextWays): Control {
  return rows(base, asList(value), ways, (text, at) => layOutLanguages(long, at, text, ways));
}

/** Texts under keys that the person chooses: each group asks for the key first. */
export function layOutNamedTexts(
  long: boolean,
  base: ControlBase,
  keyLabel: string,
  value: unknown,
  ways: TextWays,
): Control {
  return rows(base, asEntries(value), ways, (entry, at) => {
    const [key, text] = entry ?? ['', undefined];
    // The schema reports what is wrong with a text under its key, not under its place in the form.
    const path = key === '' ? at.path : `${base.path}.${key}`;
    const name = `${at.name}.key`;
    const first = { id: controlId(name), name, path, label: keyLabel, required: false, value: key };
    return [
      { ...first, kind: 'text', type: 'text', width: 'short', part: true },
      ...layOutLanguages(long, { name: `${at.name}.text`, path }, text, ways),
    ];
  });
}

/** Numbered groups: those filled in, and a few empty ones behind them. */
export function rows<Item>(
  base: ControlBase,
  filled: readonly Item[],
  { words, blankRows = 2 }: TextWays,
  controls: (item: Item | undefined, at: Place) => readonly Control[],
): Control {
  const all = [...filled, ...Array.from({ length: blankRows }, () => undefined)];
  const groups = all.map((item, index): Control => {
    const at = { name: `${base.name}.${index}`, path: `${base.path}.${index}` };
    const label = words.row(index + 1);
    return {
      ...at,
      id: controlId(at.name),
      label,
      required: false,
      kind: 'group',
      minor: true,
      controls: controls(item, at),
    };
  });
  return { ...base, kind: 'group', hint: words.rowsHelp, minor: false, controls: groups };
}
