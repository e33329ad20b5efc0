import { query } from '../../../record/reading.ts';
import { integer, json, optionalInteger, table, when } from '../../../record/table.ts';
import { setProcedure } from '../acts/set-procedure.ts';

export const procedures = table({
  name: 'requests_procedure',
  version: 1,
  columns: {
    circulate_after: integer,
    publish_after: optionalInteger,
    follow_up_after: integer,
    holidays: json<readonly string[]>(),
  },
  from: [
    when(setProcedure, ({ circulateAfter, publishAfter, followUpAfter, holidays }, rows) =>
      rows.put('procedure', {
        circulate_after: circulateAfter,
        publish_after: publishAfter ?? null,
        follow_up_after: followUpAfter,
        holidays: holidays ?? [],
      }),
    ),
  ],
});

export interface Procedure {
  readonly circulateAfter: number;
  readonly publishAfter?: number;
  readonly followUpAfter: number;
  readonly holidays: readonly string[];
  readonly position: number;
}

/** How requests that reach the secretariat go on; undefined where the framework set nothing. */
export const findProcedure = query([procedures], async (reading): Promise<Procedure | undefined> => {
  const row = await procedures
    .rows(reading)
    .select(['circulate_after', 'publish_after', 'follow_up_after', 'holidays', 'position'])
    .orderBy('position', 'desc')
    .executeTakeFirst();
  return (
    row && {
      circulateAfter: row.circulate_after,
      ...(row.publish_after === null ? {} : { publishAfter: row.publish_after }),
      followUpAfter: row.follow_up_after,
      holidays: row.holidays,
      position: row.position,
    }
  );
});
