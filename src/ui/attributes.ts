/** Elements without an end. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** Attributes that say something by being there. */
const flags = new Set(
  (
    'allowFullScreen async autoFocus autoPlay checked controls default defer disabled formNoValidate hidden inert loop ' +
    'multiple muted noModule noValidate open playsInline readOnly required reversed selected'
  ).split(' '),
);

/** Names that are not those of their properties. Capitals in the others do not matter to HTML, and SVG asks for them. */
const names: Readonly<Record<string, string>> = {
  acceptCharset: 'accept-charset',
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
  crossOrigin: 'crossorigin',
  ...Object.fromEntries(
    (
      'alignmentBaseline baselineShift clipPath clipRule colorInterpolation dominantBaseline fillOpacity fillRule ' +
      'floodColor floodOpacity fontFamily fontSize fontStyle fontWeight letterSpacing markerEnd markerMid markerStart ' +
      'paintOrder pointerEvents shapeRendering stopColor stopOpacity strokeDasharray strokeDashoffset strokeLinecap ' +
      'strokeLinejoin strokeMiterlimit strokeOpacity strokeWidth textAnchor textDecoration textRendering vectorEffect ' +
      'wordSpacing writingMode'
    )
      .split(' ')
      .map(name => [name, name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)]),
  ),
};

const writers = new Map<string, (value: unknown) => string>();

/** ` name="value"`, or nothing, as React writes it for a property of an element. */
export function attributeOf(property: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  let write = writers.get(property);
  if (!write) writers.set(property, (write = writerOf(property)));
  return write(value);
}

function writerOf(property: string): (value: unknown) => string {
  if (/^on[A-Z]|^(key|ref|suppress\w+)$/.test(property)) return () => '';
  const name = names[property] ?? property;
  if (flags.has(property)) return value => (value ? ` ${name}=""` : '');
  const before = ` ${name}="`;
  if (/^(href|src|action|formAction|xlinkHref)$/.test(property))
    return value => (runsScript.test(String(value)) ? '' : `${before}${escapeHtml(String(value))}"`);
  // Of other attributes, only those with a dash, and the few that HTML lists, can say yes and no.
  const says = /^(aria-|data-)|^(contentEditable|draggable|spellCheck)$/.test(property);
  if (property === 'download')
    return value => (value === true ? ' download=""' : value === false ? '' : `${before}${escapeHtml(String(value))}"`);
  return value => {
    if (typeof value === 'string') return `${before}${escapeHtml(value)}"`;
    if (typeof value === 'boolean' && !says) return '';
    return `${before}${escapeHtml(String(value))}"`;
  };
}

/** An address that is a program, with all that browsers skip in it. */
const runsScript = new RegExp(`^[\\0- ]*${[...'javascript'].join('[\\r\\n\\t]*')}[\\r\\n\\t]*:`, 'i');

const special = /["'&<>]/;
const escapes: Readonly<Record<string, string>> = {
  '"': '&quot;',
  "'": '&#x27;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(/["'&<>]/g, character => escapes[character] as string) : text;
}
