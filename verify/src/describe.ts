import type { Comparison } from './compare.ts';
import type { Report } from './report.ts';

const SHOWN = 20;

/** The report as a person reads it: a few sentences, the verdict last but for what to bear in mind. */
export function describe(report: Report): string {
  return [...describeHead(report), ...describeVerdict(report), ...report.notes].join('\n');
}

export function describeComparison({ origin, policy, first, others }: Comparison): string {
  return [
    `${origin}: ${first.source} holds ${count(first.size, 'entry', 'entries')}.`,
    ...others.map(({ source, standing, size, sentence }) => {
      const held = size === null ? '' : ` (${count(size, 'entry', 'entries')})`;
      return `- ${standing}: ${source}${held} ${standing === 'unreachable' ? `was not read. ${sentence}` : `${sentence}.`}`;
    }),
    ...(policy === 'given'
      ? []
      : [
          'No policy file was given: the key is the one that the first log serves, and shows only that the copies fit it.',
        ]),
  ].join('\n');
}

function describeHead({ head, lastAt, counts, source, policy }: Report): string[] {
  if (head === null) return [`The log at ${source} has no head that can be trusted.`];
  const size = count(head.size, 'entry', 'entries');
  const witnesses = head.witnesses.map(({ name, at }) => `${name} at ${at}`);
  return [
    `${head.origin} holds ${size}${lastAt === null ? '' : `; the last was recorded at ${lastAt}`}.`,
    `Its head is signed by ${head.signedBy} ${policy === 'given' ? 'with the key that your policy names' : ''}`.trimEnd() +
      `${witnesses.length > 0 ? ` and cosigned by ${witnesses.join(', ')}` : ', and by no witness'}.`,
    `Open ${counts.open}, sealed ${counts.sealed}, erased ${counts.erased}, withheld ${counts.withheld}, ` +
      `false ${counts.false}.`,
  ];
}

function describeVerdict({ verified, findings, furtherFindings, seconds }: Report): string[] {
  const time = `(${seconds.toFixed(seconds < 10 ? 2 : 0)} s)`;
  if (verified) return [`Verified: every byte served follows from the signed head ${time}.`];
  const shown = findings.slice(0, SHOWN).map(({ sentence }) => `- ${sentence}`);
  const more = findings.length - shown.length + furtherFindings;
  return [
    `NOT verified: ${count(findings.length + furtherFindings, 'finding', 'findings')} ${time}.`,
    ...shown,
    ...(more > 0 ? [`- And ${more} more.`] : []),
  ];
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
