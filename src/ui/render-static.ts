import type { Context, ReactElement, ReactNode } from 'react';
import { attributeOf, escapeHtml, voidElements } from './attributes.ts';

/**
 * Elements into markup, in one synchronous walk. Pages carry no script to take them over, so nothing of what React
 * keeps for that is needed, and this takes a fraction of its time. The markup is React's: a test holds both against
 * each other on every page. Components may use contexts, through `inherited`, and no other hook.
 */
export function renderStatic(node: ReactNode): string {
  const outer = contexts;
  contexts = new Map();
  try {
    return render(node, undefined);
  } finally {
    contexts = outer;
  }
}

let contexts: Map<Context<any>, unknown> | undefined;

/** What a context holds at this place of the walk; undefined outside of one, where React itself may be at work. */
export function inherited<Value>(context: Context<Value>): { readonly value: Value | undefined } | undefined {
  return contexts && { value: contexts.get(context) as Value | undefined };
}

interface Props {
  readonly children?: ReactNode;
  readonly [name: string]: unknown;
}

/** `chosen`: what the select around it has as its value. */
function render(node: ReactNode, chosen: unknown): string {
  if (typeof node === 'string') return escapeHtml(node);
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node === 'number' || typeof node === 'bigint') return String(node);
  if (Array.isArray(node)) {
    let html = '';
    for (const child of node) html += render(child as ReactNode, chosen);
    return html;
  }
  if ('props' in node) return renderElement(node as ReactElement<Props>, chosen);
  if (Symbol.iterator in node) return render([...node], chosen);
  throw new Error('Only elements, texts and lists of them can be rendered.');
}

const fragment = Symbol.for('react.fragment');
const context = Symbol.for('react.context');

function renderElement({ type, props }: ReactElement<Props>, chosen: unknown): string {
  if (typeof type === 'string') return renderTag(type, props, chosen);
  if (typeof type === 'function') return render((type as (props: Props) => ReactNode)(props), chosen);
  if ((type as unknown) === fragment) return render(props.children, chosen);
  if ((type as { $$typeof?: symbol }).$$typeof === context)
    return renderWithin(type as Context<unknown>, props, chosen);
  throw new Error('Only tags, functions, fragments and contexts can be rendered.');
}

function renderWithin(type: Context<unknown>, { value, children }: Props, chosen: unknown): string {
  const outer = contexts?.get(type);
  contexts?.set(type, value);
  try {
    return render(children, chosen);
  } finally {
    contexts?.set(type, outer);
  }
}

function renderTag(tag: string, props: Props, chosen: unknown): string {
  let html = `<${tag}`;
  const last = lastOf[tag];
  for (const name in props) if (!held(tag, name) && !last?.includes(name)) html += attributeOf(name, props[name]);
  if (last) for (const name of last) html += attributeOf(name, props[name]);
  html += stateOf(tag, props, chosen);
  if (voidElements.has(tag)) return `${html}/>`;
  const raw = props.dangerouslySetInnerHTML as { readonly __html: string } | undefined;
  if (raw) return `${html}>${raw.__html}</${tag}>`;
  if (tag === 'select') return `${html}>${render(props.children, props.value ?? props.defaultValue)}</select>`;
  const inner = tag === 'textarea' ? escapeHtml(valueText(props)) : render(props.children, chosen);
  // A browser drops the line break that follows either of these.
  const kept = (tag === 'textarea' || tag === 'pre') && inner.startsWith('\n') ? '\n' : '';
  return `${html}>${kept}${inner}</${tag}>`;
}

/** What React writes behind the other attributes, in this order. */
const lastOf: Readonly<Record<string, readonly string[]>> = {
  form: ['action', 'encType', 'method', 'target'],
  input: ['name', 'formAction', 'formEncType', 'formMethod', 'formTarget'],
  button: ['name', 'formAction', 'formEncType', 'formMethod', 'formTarget'],
};

/** What is no attribute, or says the state of a control and is written by `stateOf`. */
function held(tag: string, name: string): boolean {
  switch (name) {
    case 'children':
    case 'dangerouslySetInnerHTML':
    case 'defaultValue':
    case 'defaultChecked':
      return true;
    case 'checked':
      return tag === 'input';
    case 'value':
      return tag === 'input' || tag === 'textarea' || tag === 'select';
    case 'selected':
      return tag === 'option';
    default:
      return false;
  }
}

function stateOf(tag: string, props: Props, chosen: unknown): string {
  if (tag === 'input')
    return (
      attributeOf('checked', props.checked ?? props.defaultChecked) +
      attributeOf('value', props.value ?? props.defaultValue)
    );
  if (tag !== 'option') return '';
  const value = String(props.value ?? textOf(props.children));
  const among = Array.isArray(chosen) ? chosen.map(String).includes(value) : chosen != null && String(chosen) === value;
  return attributeOf('selected', chosen == null ? props.selected : among);
}

function valueText({ value, defaultValue, children }: Props): string {
  return String(value ?? defaultValue ?? children ?? '');
}

function textOf(children: ReactNode): string {
  return Array.isArray(children) ? children.map(textOf).join('') : children == null ? '' : String(children);
}
