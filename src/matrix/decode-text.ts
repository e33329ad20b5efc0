import { UnreadableMatrix } from './table.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: { readonly name: string; readonly guessed: boolean };
}

const marks = [
  { name: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', bytes: [0xff, 0xfe] },
  { name: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * Text out of bytes. A byte order mark decides; then UTF-8 where the bytes are well-formed in it; then the one of
 * EUC-KR (with CP949) and windows-1252 that fits, as a guess that the report names. Nothing is replaced in silence.
 */
export function decodeText(bytes: Uint8Array, named?: string): Decoded {
  if (named !== undefined) {
    const text = decode(bytes, named);
    if (text === undefined) throw new UnreadableMatrix('unknown-encoding', { value: named });
    return { text, encoding: { name: named, guessed: false } };
  }
  const marked = marks.find(mark => mark.bytes.every((byte, index) => bytes[index] === byte));
  if (marked) {
    const text = decode(bytes, marked.name);
    if (text === undefined) throw new UnreadableMatrix('unknown-encoding', { value: marked.name });
    return { text, encoding: { name: marked.name, guessed: false } };
  }
  if (bytes.includes(0)) throw new UnreadableMatrix('unknown-encoding');
  const unicode = decode(bytes, 'utf-8');
  if (unicode !== undefined) return { text: unicode, encoding: { name: 'utf-8', guessed: false } };
  const korean = decode(bytes, 'euc-kr');
  if (korean !== undefined && isMostlyHangul(korean))
    return { text: korean, encoding: { name: 'euc-kr', guessed: true } };
  const western = decode(bytes, 'windows-1252');
  if (western === undefined || /[\u0080-\u009f]/.test(western)) throw new UnreadableMatrix('unknown-encoding');
  return { text: western, encoding: { name: 'windows-1252', guessed: true } };
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Western text read as Korean gives rare signs and Hanja, hardly ever syllables. */
function isMostlyHangul(text: string): boolean {
  const beyondAscii = text.match(/[^\p{ASCII}]/gu) ?? [];
  return beyondAscii.filter(sign => /\p{Script=Hangul}/u.test(sign)).length * 2 > beyondAscii.length;
}
