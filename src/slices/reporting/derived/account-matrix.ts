import { query } from '../../../record/reading.ts';
import { listDirections, listTasks } from '../../plan/derived/standing-tasks.ts';
import { accounts, findAccount } from './accounts.ts';
import { inDirections, type Matrix } from './matrix.ts';

/** What a party told outside any round, as a matrix of that one party: nothing is asked in it, and no status is known. */
export const findAccountMatrix = query(
  [accounts, ...listTasks.tables, ...listDirections.tables],
  async (reading, key: string): Promise<Matrix | undefined> => {
    const account = await findAccount(reading, key);
    if (!account) return undefined;
    const [stated, directions] = await Promise.all([
      listTasks(reading, account.version),
      listDirections(reading, account.version),
    ]);
    const tasks = inDirections(
      stated.filter(({ task }) => account.tasks.includes(task)),
      directions,
    );
    const { party, name, version, on, position, compiled, audience, text } = account;
    return {
      account,
      round: {
        round: key,
        name,
        version,
        period: { from: on ?? '', until: on ?? '' },
        timeZone: 'UTC',
        parties: [party],
        tasks: account.tasks,
        questions: [],
        maxWords: null,
        languages: null,
        previous: null,
        reminders: [],
        registeredFor: 'public',
        note: text,
        openedOn: on,
        compiled,
        audience,
        deadlines: [],
        closed: null,
        passed: [],
        position,
      },
      tasks,
      directions,
      parties: [party],
      cells: tasks.map(({ task }) => ({
        task,
        party,
        asked: 'not-asked' as const,
        told: account.published === 'no' ? ('not-published' as const) : ('elsewhere' as const),
        state: null,
        status: null,
        closed: false,
        entered: false,
        late: false,
        position,
      })),
    };
  },
);
