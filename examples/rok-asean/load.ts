import { randomBytes } from 'node:crypto';
import type { Instance } from '../../src/instance.ts';
import type { Author } from '../../src/record/body.ts';
import type { ActRequest, Performed } from '../../src/record/perform.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { data } from './data.ts';
import { factsAsActs } from './seed.ts';

const framework = 'rok-asean';
const host: Author = { party: null, capacity: 'host', credential: null, person: null };

/** The people of the example. Those who act for a real party do so as an exercise, and on this machine only. */
const personas = [
  { label: 'compiler of public sources', party: 'EXAMPLE', capacity: 'compiler' },
  { label: 'secretariat officer', party: 'EXAMPLE', capacity: 'secretariat-officer' },
  { label: 'rapporteur', party: 'EXAMPLE', capacity: 'rapporteur' },
  { label: 'head of delegation of the Republic of Korea (exercise)', party: 'KOR', capacity: 'head-of-delegation' },
  { label: 'head of delegation of Viet Nam (exercise)', party: 'VNM', capacity: 'head-of-delegation' },
  { label: 'observer, who may record nothing', party: 'EXAMPLE', capacity: 'observer' },
] as const;

/**
 * Founds the framework `rok-asean` and records what public sources say about it. Answers false where it stands already;
 * a load that was cut off goes on where it stopped, for each part is one batch.
 */
export async function loadExample(instance: Instance, log: (line: string) => void): Promise<boolean> {
  const { heads } = instance;
  const head = await heads.find(framework);
  if (!head && (await heads.list()).length > 0) return false;
  if (head && (await isComplete(instance))) return false;
  log('Loading the example rok-asean from its public sources ...');
  const start = performance.now();
  if (!head) await perform(instance, host, [{ act: 'framework.found', body: founding }], 'founding');
  await perform(instance, host, members(), 'parties');
  const compiler = await issueCredentials(instance);
  const facts = [...factsAsActs()];
  await perform(instance, compiler, facts, 'facts');
  log(`Recorded ${facts.length} acts in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  return true;
}

async function isComplete({ access }: Instance): Promise<boolean> {
  return (await access.listPersonas(framework)).length === personas.length;
}

const founding = {
  name: { en: 'ROK–ASEAN Defence Cooperation', ko: '한-아세안 국방협력' },
  about: {
    en: 'The Republic of Korea and the states of ASEAN meet on defence: since 2017 at the level of vice ministers, since 2021 at the level of ministers. This is an example, compiled from public sources and confirmed by nobody.',
    ko: '대한민국과 아세안 회원국의 국방 협력이다. 2017년부터 차관급, 2021년부터 장관급 회의가 열렸다. 공개 자료로 편찬한 예제이며 어느 당사자도 확인하지 않았다.',
  },
  languages: ['en', 'ko'],
  timeZone: 'Asia/Seoul',
  nameForm: 'un',
  order: { by: 'alphabet', language: 'en' },
  accent: 'indigo',
};

function members(): ActRequest[] {
  const add = (code: string, kind: string, en: string, ko: string): ActRequest => ({
    act: 'parties.add-party',
    body: { code, kind, names: { un: { en, ko } } },
    on: null,
  });
  return [
    add('EXAMPLE', 'invented', 'Compilers of this example', '예제 편찬자'),
    add('ASEAN', 'group', 'ASEAN', '아세안'),
    ...data.parties.map(({ code, name }) => add(code, 'state', name.en, name.ko)),
  ];
}

/** Answers the compiler, who records the rest. */
async function issueCredentials(instance: Instance): Promise<Author> {
  const acts = personas.map(({ party, capacity }) => ({
    act: 'parties.issue-credential',
    body: { person: newPerson(), party, capacity, exercise: party !== 'EXAMPLE', restsOn: { kind: 'example' } },
  }));
  const done = await perform(instance, host, acts, 'personas');
  for (const [index, { position }] of done.entries())
    await instance.access.addPersona(framework, position, personas[index]?.label ?? '');
  const first = acts[0];
  return {
    party: 'EXAMPLE',
    capacity: 'compiler',
    credential: done[0]?.position ?? null,
    person: first?.body.person ?? null,
  };
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

function newPerson(): string {
  return Array.from(randomBytes(13), byte => alphabet[byte & 31]).join('');
}

async function perform(
  { record }: Instance,
  author: Author,
  acts: readonly ActRequest[],
  part: string,
): Promise<readonly Performed[]> {
  const outcome = await record.perform({ framework, author, principal: 'example', acts });
  if (!isRefusal(outcome)) return outcome;
  const act = acts[outcome.index];
  throw new Error(
    `the example's ${part}, act ${outcome.index} (${act?.act} ${JSON.stringify(act?.body)}), was refused: ${JSON.stringify(outcome)}`,
  );
}
