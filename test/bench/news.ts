import type { OpenInstance } from '../../src/open-instance.ts';
import type { Author } from '../../src/record/body.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { escape, inTurn, make, plainPool, watchQueries } from './pages.ts';
import { tell } from './report.ts';

const framework = 'rok-asean';
const releases = 200;
const paragraph = 'The ministers met, and agreed on what the working group does in the coming year. '.repeat(6);

/** The news and its feeds, made anew over 200 releases, against a template that escapes the same text with the same queries. */
export async function benchNews(instance: OpenInstance, compiler: Author): Promise<void> {
  for (let index = 0; index < releases; index++) await publish(instance, compiler, `bench-${index}`);
  for (const path of ['/news', '/news.atom', '/news.rss', '/news.feed.json']) {
    const work = () => make(instance, path);
    const text = String(await work());
    const queries = await watchQueries(work);
    const pieces = text.split(/(<[^>]*>)/);
    const plain = plainPool(instance.store.publicPool);
    const template = async () => {
      await Promise.all(queries.map(([asked, values]) => plain.query(asked, values)));
      return pieces.reduce((page, piece) => page + (piece.startsWith('<') ? piece : escape(piece)), '');
    };
    const kilobytes = (Buffer.byteLength(text) / 1024).toFixed(0);
    tell(`${path} of ${kilobytes} kB, ${queries.length} queries`, ...(await inTurn(work, template)), '/s', 0.5);
    await plain.end();
  }
}

async function publish({ record }: OpenInstance, author: Author, release: string): Promise<void> {
  const content = {
    headline: { en: `Release ${release}`, ko: `보도자료 ${release}` },
    body: { en: `${paragraph}\n\n${paragraph}`, ko: paragraph },
    originalLanguage: 'en',
    publisher: { en: 'Example' },
    event: { en: 'Bench' },
  };
  const steps = [
    { act: 'newsroom.draft-release', body: { release, ...content }, audience: 'own' },
    { act: 'newsroom.clear-release', body: { release }, audience: 'own' },
    { act: 'newsroom.publish-release', body: { release }, audience: 'public' },
  ];
  for (const step of steps) {
    const outcome = await record.perform({ framework, author, principal: 'bench', acts: [step] });
    if (isRefusal(outcome)) throw new Error(`${step.act}: ${outcome.code}`);
  }
}
