import { query } from '../../../record/reading.ts';
import { table, text } from '../../../record/table.ts';

export type Chain = 'free' | 'cleared' | 'two-hands';

/** How parties clear their own returns. */
export const chainsTable = table({
  name: 'reporting_chain',
  version: 1,
  columns: { party: text, chain: text },
  from: [
    {
      act: 'reporting.set-chain',
      handle: ({ body }, rows) => {
        const { party, chain } = body.in as unknown as { party: string; chain: Chain };
        rows.put(party, { party, chain });
      },
    },
  ],
});

export const chainOf = query([chainsTable], async (reading, party: string): Promise<Chain> => {
  const row = await chainsTable
    .rows(reading)
    .select('chain')
    .where('party', '=', party)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.chain as Chain | undefined) ?? 'free';
});
