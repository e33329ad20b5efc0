import { query } from '../../../record/reading.ts';
import { table, when } from '../../../record/table.ts';
import { type Content, contentColumns, contentRow, contentShown, type Said, saidAgain, told } from './content.ts';
import { listSteps, standingOf, steps } from './steps.ts';

// By name and content alone: the act asks this table with what its form begins, and of two modules one must come first.
const draftRelease = { name: 'newsroom.draft-release', decide: (_: unknown, input: Said) => input };

/** Releases as they were last drafted, for whom the draft is. */
export const drafts = table({
  name: 'newsroom_draft',
  version: 2,
  columns: contentColumns,
  from: [when(draftRelease, (input, rows, entry) => rows.put(input.release, contentRow(input, entry)))],
});

/** The last draft of a release that this reader may see, be it published since or not. */
export const findDraft = query([drafts], async (reading, release: string): Promise<Content | undefined> => {
  const row = await drafts
    .rows(reading)
    .select(contentShown)
    .where('release', '=', release)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && told(row);
});

/** The last drafts of all releases that this reader may see, the latest first. */
export const listDrafts = query([drafts], async (reading): Promise<Content[]> => {
  const rows = await drafts.rows(reading).select(contentShown).orderBy('position', 'desc').execute();
  const latest = new Map<string, Content>();
  for (const row of rows) if (!latest.has(row.release)) latest.set(row.release, told(row));
  return [...latest.values()];
});

/** What is published of a draft: its text in full, with what the parties named in it have answered since. */
export const draftToPublish = query(
  [drafts, steps],
  async (reading, release: string): Promise<Omit<Said, 'release'> | undefined> => {
    const draft = await findDraft(reading, release);
    if (!draft) return undefined;
    const { answers } = standingOf(await listSteps(reading, [release]));
    const partiesNamed = draft.partiesNamed.map(({ party, cleared }) => ({
      party,
      cleared: answers.get(party) ?? cleared,
    }));
    return saidAgain({ ...draft, partiesNamed });
  },
);
