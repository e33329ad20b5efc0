// Control characters, halves of surrogate pairs and non-characters: XML 1.0 has no way to write them, nor have others a use.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as every file can hold it: without what XML cannot write, and with one kind of line end. */
export function plain(text: string): string {
  return text.replace(unwritable, '').replace(/\r\n?/g, '\n');
}
