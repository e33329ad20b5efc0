import type { Reading } from '../../../record/reading.ts';
import { type ReportFor, reportsFor } from '../../reporting/derived/reports-for.ts';
import type { AgendaItem } from '../derived/agendas.ts';
import type { Edition } from '../derived/editions.ts';

/** The rounds that items name, as the meeting had them before it. */
export function reportsOn(
  reading: Reading,
  { series, edition, facts, announcements }: Pick<Edition, 'series' | 'edition' | 'facts' | 'announcements'>,
  items: readonly AgendaItem[],
): Promise<ReportFor[]> {
  const starts = facts.starts?.value ?? announcements.findLast(one => one.starts !== null)?.starts;
  const day = starts?.length === 10 ? starts : undefined;
  return reportsFor(
    reading,
    { series, edition },
    day,
    items.flatMap(({ rounds = [] }) => rounds),
  );
}
