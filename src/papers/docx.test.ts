import mammoth from 'mammoth';
import { beforeAll, expect, it } from 'vitest';
import { journal, samples } from '../../test/kit/papers.ts';
import { docx } from './docx.ts';

let file: Buffer;
let html: string;
beforeAll(async () => {
  file = Buffer.from(await docx(journal, 'https://record.example/f/tervel/meetings/plenary/4'));
  html = (await mammoth.convertToHtml({ buffer: file })).value;
});

it('holds headings, paragraphs and items with the numbers that the paper gives them', async () => {
  expect(html).toContain('<h1>Agenda</h1>');
  expect(html).toContain('<h2>Item by item</h2>');
  const { value } = await mammoth.extractRawText({ buffer: file });
  expect(value).toContain('2 (a)\tReports of the working groups');
  expect(value).toContain('Taken up on the second day');
});

it('holds facts and tables, with a head that is repeated', async () => {
  expect(html).toMatch(/<thead>.*Party.*<\/thead>/s);
  expect(html).toContain('Lakehouse');
});

it('holds every script, and shows markup as text', () => {
  for (const { text } of samples) expect(html).toContain(text);
  expect(html).toContain('#read("/etc/passwd")');
  expect(html).not.toContain('<script>');
});

it('holds texts with characters that XML cannot', async () => {
  const odd = {
    ...journal,
    title: 'a\u0000b\uD800',
    blocks: [{ kind: 'text' as const, text: 'c\u0008d\uFFFF & <e>' }],
  };
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await docx(odd, '')) });
  expect(value).toContain('cd & <e>');
});
