import type { PageContext } from '../../../ui/page.ts';
import type { Sums } from '../derived/sums.ts';
import { statuses } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';

/** How the round stands in two or three sentences; gaps are told by themselves. */
export function ledeOf(sums: Sums, isOpen: boolean, { say }: PageContext): string {
  const words = pageWords[say.language];
  if (sums.asked === 0) return words.noneAsked;
  const came = sums.asked - sums.gaps - sums.withdrawn;
  const order = ['completed', 'on-track', 'continuing', 'delayed', ...statuses] as const;
  const parts = [...new Set(order)].flatMap(status => {
    const count = sums.statuses[status] ?? 0;
    return count === 0 ? [] : [words.counted(words.looks[status], count)];
  });
  const others = (['nil', 'closed', 'withdrawn'] as const).flatMap(name =>
    sums[name] === 0 ? [] : [words.countedOthers[name](sums[name])],
  );
  const told = [...parts, ...others];
  return [
    came === 0 ? words.cameNone(sums.asked) : words.came(came, sums.asked),
    ...(told.length === 0 ? [] : [words.standing(say.list(told))]),
    ...(sums.gaps === 0 ? [] : [isOpen ? words.gapsNow(sums.gaps) : words.gapsSaid(sums.gaps)]),
    ...(sums.late === 0 ? [] : [words.lateSaid(sums.late)]),
  ].join(' ');
}
