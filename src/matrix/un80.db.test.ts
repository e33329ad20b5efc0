import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/kit/world.ts';
import { openAccess } from '../access/access.ts';
import type { Author } from '../record/body.ts';
import { directionsStatedIn } from '../slices/plan/derived/directions.ts';
import { milestonesStatedIn } from '../slices/plan/derived/milestones.ts';
import { tasksStatedIn } from '../slices/plan/derived/tasks.ts';
import { type Handed, performImport, prepareImport } from './import-matrix.ts';

/** A real matrix of 90 actions. It lies beside the repository, not in it: nobody stated a licence. */
const folder = fileURLToPath(new URL('../../../shared/data/un80-actions/', import.meta.url));
const isHere = existsSync(folder);

/** Read without any of our code: the matrix as it is kept, and as it was published, with dates written out. */
type Row = Readonly<Record<string, string>>;
const raw = () => JSON.parse(readFileSync(`${folder}actions_raw.json`, 'utf8')) as Row[];
const published = () =>
  JSON.parse(readFileSync(`${folder}actions.json`, 'utf8')) as Readonly<Record<string, string | null>>[];
const dayOfSerial = (serial: string | undefined) =>
  serial ? new Date(Date.UTC(1900, 0, Number(serial) - 1)).toISOString().slice(0, 10) : null;

describe.skipIf(!isHere)('the matrix of 90 actions beside this checkout', () => {
  let world: World;
  let handed: Handed;
  beforeEach(async () => {
    world = await openWorld();
    handed = {
      framework: 'test',
      author: world.authorOf('secretariat-officer') as Author,
      name: 'actions_raw.json',
      bytes: isHere ? readFileSync(`${folder}actions_raw.json`) : Buffer.alloc(0),
      to: { planName: 'Reform plan', on: '2026-02-01' },
    };
  });
  const instance = () => ({ ...world, access: openAccess(world.store) });

  it('comes in whole, every date right, every other field kept as a note, and once', async () => {
    const prepared = await prepareImport(instance(), handed);
    expect(prepared.report.problems).toEqual([]);
    const before = await world.size();
    const done = await performImport(instance(), handed, 'test', prepared);
    expect(done).toMatchObject({ version: 1 });
    expect((await world.size()) - before).toBe(prepared.acts.length);

    const reading = { ...(await world.reading()), day: '9999-12-31' };
    const tasks = await tasksStatedIn(reading, 1);
    const milestones = await milestonesStatedIn(reading, 1);
    const directions = await directionsStatedIn(reading, 1);
    expect(tasks).toHaveLength(90);
    expect(new Set(tasks.map(({ task }) => task)).size).toBe(90);
    expect(directions).toHaveLength(31);

    let texts = 0;
    const rows = raw();
    const clean = published();
    for (const [index, row] of rows.entries()) {
      const task = tasks.find(({ basisNote }) => basisNote === `actions_raw.json, row ${index + 1}`);
      expect(task, `row ${index + 1}`).toBeDefined();
      const own = milestones.filter(one => one.task === task?.task);
      const note = task?.note?.en ?? '';
      const all = [note, task?.title?.en, task?.text?.en, task?.number].join('\n');
      for (const [text, due] of [
        ['first_milestone', 'first_milestone_deadline'],
        ['final_milestone', 'final_milestone_deadline'],
        ['upcoming_milestone', 'delivery_date'],
      ] as const) {
        const whole = row[text]?.trim() ?? '';
        if (whole === '') {
          expect(row[due], `row ${index + 1}, ${due}`).toBe('');
          continue;
        }
        texts++;
        const said = own.find(
          ({ title, note: more }) => title.en === whole.replaceAll(/\s+/g, ' ') || more?.en?.includes(whole),
        );
        expect(said, `row ${index + 1}, ${text}`).toBeDefined();
        const dues = own
          .filter(one => one.title.en === said?.title.en && one.note?.en === said?.note?.en)
          .map(one => one.due);
        expect(dues, `row ${index + 1}, ${due}`).toContain(dayOfSerial(row[due]));
        expect(dayOfSerial(row[due]), `row ${index + 1}, ${due} as published`).toBe(clean[index]?.[due]);
      }
      expect(directions.find(({ direction }) => direction === task?.direction)?.title?.en).toBe(
        row.work_package_name?.trim(),
      );
      for (const name of [
        'report',
        'document_paragraph',
        'big_ticket',
        'work_package_leads',
        'work_package_goal',
        'action_entities',
        'sub_action_details',
        'action_leads',
        'updates',
      ]) {
        const value = row[name]?.trim() ?? '';
        if (value !== '') expect(all, `row ${index + 1}, ${name}`).toContain(`${name}: ${value}`);
      }
      expect(note).toContain(`public_action_status (actions_raw.json, 2026-02-01): ${row.public_action_status}`);
      expect(all).toContain(row.action_number);
      expect(all).toContain(row.indicative_activity?.trim().replaceAll(/\s+/g, ' '));
      expect(all).toContain(row.doc_text?.trim());
    }
    expect(milestones).toHaveLength(texts);

    const again = await prepareImport(instance(), { ...handed, to: { on: '2026-03-01' } });
    expect(again.report).toMatchObject({ problems: [], already: 31 + 90 + texts, acts: 0 });
  });
});
