import type { OpenInstance } from '../../src/open-instance.ts';
import type { Author } from '../../src/record/body.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { kinds } from '../../src/slices/requests/fields.ts';
import { make } from './pages.ts';
import { say } from './report.ts';

const framework = 'rok-asean';
const asked = 50_000;
const points = 5000;
const common = kinds.filter(kind => kind !== 'other');

/** Pages over 100,000 requests and offers with their suggestions, and a directory of 5,000 points of contact. */
export async function benchCooperation(instance: OpenInstance, compiler: Author): Promise<void> {
  const { areas, parties } = { areas: ['cyber', 'maritime-security', 'peacekeeping'], parties: ['KOR', 'VNM', 'LAO'] };
  const of = <Value>(all: readonly Value[], index: number) => all[index % all.length] as Value;
  await record(instance, compiler, 2 * asked, index => {
    const about = {
      item: `bench-${index}`,
      title: { en: `Thing ${index}` },
      kind: of(common, Math.floor(index / 2)),
      areas: [of(areas, Math.floor(index / 7))],
      place: `Place ${index % 50}`,
    };
    return index % 2 === 0
      ? { act: 'requests.make-request', body: { ...about, asker: { grain: 'party', party: of(parties, index / 2) } } }
      : { act: 'requests.make-offer', body: { ...about, by: of(parties, (index + 1) / 2) } };
  });
  await record(instance, compiler, points, index => ({
    act: 'contacts.name-point',
    body: {
      contact: `bench-${index}`,
      party: of(parties, index),
      role: 'operational',
      office: `Room ${index}`,
      channels: [{ kind: 'phone', address: `+82 2 ${String(1_000_000 + index)}` }],
      deputies: [{ office: 'Deputy', channels: [{ kind: 'e-mail', address: `deputy-${index}@example.org` }] }],
    },
  }));
  // Nothing fits it: whoever looks for what may fit looks through all of them.
  await record(instance, compiler, 1, () => ({
    act: 'requests.make-request',
    body: {
      item: 'bench-rare',
      title: { en: 'A thing that nobody offers' },
      kind: 'other',
      areas: ['law-of-the-sea'],
      asker: { grain: 'party', party: 'LAO' },
    },
  }));
  await instance.store.writer.query('analyze');
  const { next } = JSON.parse(String(await make(instance, '/requests.json'))).page as { next: string };
  await time(instance, '/requests');
  await time(instance, '/requests', { after: next });
  await time(instance, '/requests', { after: '2000-01-01 000000000000' });
  await time(instance, '/requests', { area: 'cyber', side: 'offer' });
  await time(instance, '/requests/bench-40000');
  await time(instance, '/requests/bench-rare');
  await time(instance, '/threads/requests/bench-40000');
  await time(instance, '');
  await time(instance, '/areas');
  await time(instance, '/areas/cyber');
  await time(instance, '/parties/VNM');
  await time(instance, '/search', { q: 'Thing 40000' });
  await time(instance, '/contacts');
  await time(instance, '/contacts.vcf');
  await time(instance, '/contacts.csv');
  await time(instance, '/contacts.pdf');
}

async function record({ record }: OpenInstance, author: Author, count: number, actOf: (index: number) => object) {
  const batch = 256;
  const start = performance.now();
  for (let at = 0; at < count; at += batch) {
    const acts = Array.from({ length: Math.min(batch, count - at) }, (_, index) => ({
      ...(actOf(at + index) as { act: string; body: object }),
      audience: 'public',
    }));
    const outcome = await record.perform({ framework, author, principal: 'bench', acts });
    if (isRefusal(outcome)) throw new Error(`${outcome.code}: ${JSON.stringify(outcome)}`);
  }
  const seconds = (performance.now() - start) / 1000;
  say(`${count} recorded`, `${seconds.toFixed(0)} s, ${(count / seconds).toFixed(0)} a second`);
}

/** As the server makes it where nothing is cached: the median of some, after two that warm up. */
async function time(instance: OpenInstance, path: string, query: Record<string, string> = {}): Promise<void> {
  const asked = new URLSearchParams(query);
  const times: number[] = [];
  let size = 0;
  for (let run = 0; run < (path.endsWith('.pdf') ? 2 : 9); run++) {
    const start = performance.now();
    const made = await make(instance, path, asked);
    if (run > 1 || path.endsWith('.pdf')) times.push(performance.now() - start);
    size = Buffer.byteLength(made as string);
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] as number;
  say(
    `${path}${asked.size === 0 ? '' : `?${asked}`}`,
    `${median.toFixed(0)} ms (worst ${times.at(-1)?.toFixed(0)}), ${(size / 1024).toFixed(0)} kB`,
  );
}
