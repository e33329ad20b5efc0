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
