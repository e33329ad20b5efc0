import { arch, cpus, platform } from 'node:os';
import { listCredentials } from '../../src/slices/parties/derived/credentials.ts';
import { benchActs } from './acts.ts';
import { benchAlerts } from './alerts.ts';
import { benchCooperation } from './cooperation.ts';
import { benchGrowth } from './growth.ts';
import { benchImport } from './import.ts';
import { benchNews } from './news.ts';
import { benchPages } from './pages.ts';
import { benchPlan } from './plan.ts';
import { say } from './report.ts';
import { benchMillion, benchReporting } from './reporting.ts';
import { benchRights } from './rights.ts';
import { withExample } from './small-instance.ts';
import { soak } from './soak.ts';

/**
 * `./dev bench [pages|rights|plan|news|reporting|matrix|cooperation|acts|alerts|import|growth] [--large]`: ratios against bare code in
 * the same run; `--large` goes on to a million entries. `./dev bench soak [--minutes=60]`, by itself: many people for as long.
 */
const large = process.argv.includes('--large');
const parts = process.argv.slice(2).filter(word => !word.startsWith('--'));
const wants = (part: string) => parts.length === 0 || parts.includes(part);

say('machine', `${cpus().length} cores, ${cpus()[0]?.model ?? ''}, ${platform()} ${arch()}, Node ${process.version}`);
if (parts.includes('soak')) {
  await soak(Number(/--minutes=([\d.]+)/.exec(process.argv.join(' '))?.[1] ?? 60));
  process.exit(0);
}
await withExample(async (instance, data) => {
  const head = await instance.heads.find('rok-asean');
  const reading = {
    db: instance.store.public,
    framework: 'rok-asean',
    position: (head?.size ?? 1) - 1,
    day: '9999-12-31',
  };
  const credential = (await listCredentials(reading)).find(({ capacity }) => capacity === 'compiler');
  if (!credential) throw new Error('the example has no compiler');
  const compiler = {
    party: credential.party,
    capacity: 'compiler',
    credential: credential.position,
    person: credential.person,
  };
  if (wants('pages')) await benchPages(instance);
  if (wants('rights')) await benchRights(instance, compiler);
  if (wants('plan')) await benchPlan(instance, compiler);
  if (wants('news')) await benchNews(instance, compiler);
  if (wants('reporting')) await benchReporting(instance, compiler);
  if (wants('reporting') || wants('matrix')) await benchMillion(instance, compiler);
  if (parts.includes('cooperation')) await benchCooperation(instance, compiler);
  if (wants('acts')) await benchActs(instance, compiler);
  if (wants('alerts')) await benchAlerts(instance, data);
  if (wants('import')) await benchImport(instance, compiler);
  if (wants('growth')) await benchGrowth(instance, compiler, data, large ? [1e4, 1e5, 1e6] : [1e4, 1e5]);
});
process.exit(0);
