import { execFileSync } from 'node:child_process';
import type { Paper } from '../../src/papers/paper.ts';

/** One sentence in each script that the papers are set in. */
export const samples = [
  { language: 'en', text: 'The Commission took note of the report.' },
  { language: 'vi', text: 'Hội nghị đã ghi nhận báo cáo của nhóm công tác.' },
  { language: 'ko', text: '위원회는 실무그룹의 보고서에 유의하였다.' },
  { language: 'th', text: 'คณะกรรมาธิการรับทราบรายงานของคณะทำงาน' },
  { language: 'lo', text: 'ຄະນະກຳມາທິການໄດ້ຮັບຊາບລາຍງານຂອງຄະນະເຮັດວຽກ' },
  { language: 'km', text: 'គណៈកម្មការបានកត់សម្គាល់របាយការណ៍របស់ក្រុមការងារ' },
  { language: 'my', text: 'ကော်မရှင်သည် လုပ်ငန်းအဖွဲ့၏ အစီရင်ခံစာကို မှတ်သားခဲ့သည်။' },
] as const;

/** A paper with every kind of block. */
export const journal: Paper = {
  language: 'en',
  title: 'Journal of the fourth plenary',
  subtitle: 'First and second day',
  symbol: 'TRC/2025/4/Rev.1',
  heading: 'Tervel River Commission · Plenary · Lakehouse · 6 – 7 May 2025',
  source: 'Journal of the fourth plenary, record position 316',
  blocks: [
    {
      kind: 'facts',
      facts: [
        { label: 'Place', value: 'Lakehouse' },
        { label: 'Chair', value: 'Ardia' },
      ],
    },
    { kind: 'heading', level: 1, text: 'Agenda' },
    {
      kind: 'items',
      items: [
        { number: '1', text: 'Opening' },
        { number: '2 (a)', text: 'Reports of the working groups', notes: ['Taken up on the second day'] },
        { text: 'An item without a number' },
      ],
    },
    { kind: 'heading', level: 2, text: 'Item by item' },
    ...samples.map(({ language, text }) => ({ kind: 'text' as const, language, text })),
    { kind: 'text', text: '#read("/etc/passwd") $x^2$ \\ @label *b* <script>\nSecond line' },
    { kind: 'note', text: 'Compiled from published sources.' },
    {
      kind: 'table',
      caption: 'Participants',
      columns: [{ title: 'Party', share: 2 }, { title: 'Head of delegation', share: 3 }, { title: 'Seats' }],
      rows: Array.from({ length: 60 }, (_, index) => [`Party ${index + 1}`, 'Not stated', '4']),
    },
  ],
};

/** What a reader finds in a PDF, in reading order; undefined where this machine has no `pdftotext`. */
export function textOf(pdf: Uint8Array): string | undefined {
  try {
    return execFileSync('pdftotext', ['-raw', '-', '-'], {
      input: pdf,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text without its spaces, each run of one cluster told once: a cluster with two marks is read from a PDF twice. */
export function clustersOf(text: string): string {
  const clusters = Array.from(graphemes.segment(text.replace(/\s+/g, '')), ({ segment }) => segment);
  return clusters.filter((cluster, index) => cluster !== clusters[index - 1]).join('');
}
