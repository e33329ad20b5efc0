import { expect, it } from 'vitest';
import {
  expectNone,
  type HouseFile,
  house,
  importsOf,
  inFolder,
  isCode,
  isTest,
  lineAt,
  withoutComments,
} from './house.ts';

/**
 * Which slice reads which other one, through queries in `derived/` and through nothing else. Whoever adds a pair adds a
 * reason: two rooms that need much of each other are one room.
 */
const pairs: readonly (readonly [slice: string, reads: string, because: string])[] = [
  ['parties', 'framework', 'facts name registered sources; names and order follow the settings'],
  ['parties', 'meetings', 'a role may be held in one body'],
  ['parties', 'archive', 'a party’s page shows what was recorded of it'],
  ['meetings', 'framework', 'facts name registered sources; claims stand on the page of what they are about'],
  ['meetings', 'parties', 'acts name parties that were added'],
  ['meetings', 'documents', 'agendas and outcomes name documents, and their pages say what these are called'],
  ['meetings', 'requests', 'a statement says what was made of it, and what became of that'],
  ['meetings', 'reporting', 'an agenda item takes up a round, and leads to it as the meeting had it'],
  ['newsroom', 'framework', 'releases name registered sources; instants are told in the framework’s time zone'],
  ['newsroom', 'meetings', 'releases and cuttings link to meetings and statements'],
  ['newsroom', 'parties', 'releases name parties that were added'],
  ['newsroom', 'plan', 'a release tells what is known of the task that it names'],
  ['documents', 'framework', 'documents name registered sources'],
  ['documents', 'meetings', 'symbols are formed by bodies, and documents are for editions'],
  ['plan', 'framework', 'facts name registered sources'],
  ['plan', 'parties', 'acts name parties that were added'],
  ['plan', 'meetings', 'a version is presented or adopted at a meeting; facts are grounded in one form'],
  ['areas', 'parties', 'acts ask which sources they name are not registered in one form'],
  ['areas', 'plan', 'tasks belong to areas'],
  ['areas', 'newsroom', 'releases belong to areas'],
  ['areas', 'requests', 'the page of an area shows what was asked and offered'],
  ['areas', 'activities', 'the page of an area shows what was done'],
  ['areas', 'meetings', 'facts are grounded in one form'],
  ['activities', 'areas', 'an activity belongs to areas that are defined'],
  ['activities', 'parties', 'acts name parties that were added'],
  ['activities', 'plan', 'an activity serves tasks that a version states'],
  ['activities', 'meetings', 'an activity is linked to meetings and forums; facts are grounded in one form'],
  ['activities', 'framework', 'claims stand on the page of what they are about'],
  ['reporting', 'framework', 'facts name registered sources; a deadline is told in the framework’s time zone'],
  ['reporting', 'meetings', 'what was told at a meeting names it; facts are grounded in one form'],
  ['reporting', 'parties', 'acts name parties that were added, and a matrix has them in the framework’s order'],
  ['reporting', 'plan', 'a round asks about tasks of a version, and a return keeps their wording'],
  [
    'reporting',
    'contacts',
    'a deadline is told at the time of each party, by the zone and holidays of its points of contact',
  ],
  ['reporting', 'requests', 'a deadline on a holiday that the framework entered for its procedures warns'],
  ['activities', 'requests', 'an activity answers requests that were made'],
  ['requests', 'areas', 'requests and offers belong to areas that are defined'],
  ['requests', 'parties', 'acts name parties that were added; an offer may be addressed to a group'],
  ['requests', 'meetings', 'a request may be made in a statement; facts are grounded in one form'],
  ['requests', 'reporting', 'a request may be made of the needs of a return'],
  ['requests', 'alerts', 'a request may be made within an alert'],
  ['framework', 'alerts', 'the front page shows an alert that is running'],
  ['requests', 'activities', 'what became of a request may be an activity'],
  ['consultations', 'parties', 'acts name parties that were added'],
  ['consultations', 'meetings', 'a consultation may take place in a forum; facts are grounded in one form'],
  ['consultations', 'plan', 'a consultation may be about tasks'],
  ['consultations', 'requests', 'a consultation may be about requests and offers'],
  ['consultations', 'framework', 'a deadline is told in the framework’s time zone'],
  ['contacts', 'areas', 'a point of contact is for an area that is defined'],
  ['contacts', 'parties', 'acts name parties that were added'],
  ['contacts', 'meetings', 'facts are grounded in one form'],
  ['alerts', 'framework', 'instants are told in the framework’s time zone'],
  ['alerts', 'parties', 'an alert asks parties that were added to acknowledge'],
  ['alerts', 'meetings', 'facts are grounded in one form'],
  ['alerts', 'contacts', 'an alert is written to points of contact'],
  ['alerts', 'areas', 'an alert is written to the points of contact of areas that are defined'],
  ['checks', 'contacts', 'a check goes to points of contact that were named'],
  ['checks', 'areas', 'a check may go to the points of contact of areas that are defined'],
  ['checks', 'parties', 'acts name parties that were added'],
  ['checks', 'framework', 'times are told in the framework’s time zone'],
  ['checks', 'meetings', 'facts are grounded in one form'],
  ['threads', 'meetings', 'a thread runs from statements'],
  ['threads', 'requests', 'a thread runs through requests, offers and matches'],
  ['threads', 'plan', 'a thread runs through versions and tasks'],
  ['threads', 'activities', 'a thread runs through activities and what they are linked to'],
  ['threads', 'alerts', 'a thread runs through alerts and what was asked in them'],
  ['activities', 'alerts', 'an activity may follow from an alert'],
  ['threads', 'reporting', 'a thread runs to returns'],
  ['threads', 'newsroom', 'a thread runs to releases'],
  ['threads', 'framework', 'steps are of days in the framework’s time zone'],
  ['archive', 'framework', 'an entry is read in the framework’s time zone and name form'],
  ['archive', 'parties', 'an entry says whether its author acted in an exercise'],
  ['framework', 'requests', 'the front page shows what was last asked or offered'],
  ['framework', 'activities', 'the front page shows what was last done together'],
  ['framework', 'meetings', 'the front page shows the series and what was last said'],
  ['framework', 'plan', 'the front page says which version of the plan is in force'],
  ['framework', 'newsroom', 'the front page shows what was last published'],
  ['framework', 'documents', 'the front page says what is still to be begun'],
  ['framework', 'reporting', 'the front page says how the plan stands by the last round'],
  ['framework', 'parties', 'the front page shows the parties'],
  ['framework', 'archive', 'the front page shows what was last recorded'],
];

/** What the files of an area may import of ours, besides their own area. Everything else is a breach. */
const areas: readonly { readonly area: string; readonly may: readonly string[]; readonly because: string }[] = [
  {
    area: 'src/record/',
    may: [],
    because: 'the spine knows no slice, no page and no door; what it needs comes in through `Spine`',
  },
  { area: 'src/words/', may: ['src/record/'], because: 'words are below pages and slices' },
  {
    area: 'src/access/',
    may: ['src/record/', 'src/words/', 'src/outside/'],
    because: 'accounts stand beside the record and know nothing above it',
  },
  {
    area: 'src/mail/',
    may: ['src/record/'],
    because: 'a letter is text with an address, whatever it tells; it waits in the store',
  },
  {
    area: 'src/letters/',
    may: [
      'src/record/',
      'src/words/',
      'src/access/',
      'src/mail/',
      'src/papers/',
      'src/slice.ts',
      'src/slices.ts',
      'src/instance.ts',
      'src/reading-now.ts',
      'src/slices/*/derived/',
    ],
    because: 'letters are composed from what slices say of whom and what; they know no door',
  },
  { area: 'src/papers/', may: ['src/record/', 'src/words/'], because: 'a file is set from blocks, whatever they tell' },
  {
    area: 'src/press/',
    may: ['src/record/', 'src/words/', 'src/papers/'],
    because: 'what waits to be set is whole: who ordered it is a name',
  },
  {
    area: 'src/files/',
    may: ['src/record/'],
    because: 'uploaded bytes stand beside the record; slices name them by digest',
  },
  {
    area: 'src/drafts/',
    may: ['src/record/'],
    because: 'drafts stand beside the record, whatever they are drafts of',
  },
  {
    area: 'src/founding/',
    may: ['src/record/', 'src/words/', 'src/instance.ts', 'src/slices/*/acts/', 'src/slices/*/fields.ts'],
    because: 'a founding is acts of several slices, sent as one batch; it knows no door',
  },
  {
    area: 'src/matrix/',
    may: ['src/record/', 'src/words/', 'src/files/', 'src/instance.ts', 'src/slices/*/derived/'],
    because: 'an import is acts of the plan, sent as one batch; it asks the plan by its queries and knows no door',
  },
  {
    area: 'src/mirrors/',
    may: ['src/record/', 'verify/src/'],
    because: 'copies are judged by the verifier’s own means, not by ours',
  },
  {
    area: 'src/webhooks/',
    may: ['src/record/', 'src/outside/', 'src/instance.ts', 'src/slices/alerts/derived/'],
    because: 'what is sent follows from the record; it knows no door',
  },
  {
    area: 'src/workbook/',
    may: [
      'src/record/',
      'src/words/',
      'src/matrix/',
      'src/slices/reporting/derived/',
      'src/slices/reporting/fields.ts',
    ],
    because: 'a workbook asks what a round asks, and is read as a matrix is; it knows no door',
  },
  {
    area: 'src/ui/',
    may: ['src/record/', 'src/words/', 'src/papers/'],
    because: 'the look knows no slice: what a page shows is given to it',
  },
  {
    area: 'src/http/',
    may: [
      'src/record/',
      'src/words/',
      'src/ui/',
      'src/access/',
      'src/mail/',
      'src/letters/',
      'src/papers/',
      'src/press/',
      'src/webhooks/',
      'src/files/',
      'src/drafts/',
      'src/founding/',
      'src/matrix/',
      'src/workbook/',
      'src/slice.ts',
      'src/slices.ts',
      'src/instance.ts',
      'src/reading-now.ts',
      'src/config.ts',
      'src/slices/*/derived/',
    ],
    because: 'the door asks slices through their manifests and their queries only',
  },
  {
    area: 'src/cli/',
    may: ['src/', 'verify/src/', 'examples/'],
    because: 'a verb opens an instance and calls one thing',
  },
  { area: 'src/islands/', may: ['src/ui/'], because: 'an island runs in a browser, and is small' },
  { area: 'src/outside/', may: [], because: 'which addresses are of the world outside follows from nothing of ours' },
  { area: 'src/config.ts', may: [], because: 'configuration depends on nothing' },
  { area: 'verify/', may: [], because: 'a party must be able to read and run the verifier alone' },
];

/** Inside a slice. `*` is the slice itself. */
const rooms: readonly { readonly room: RegExp; readonly may: readonly RegExp[]; readonly because: string }[] = [
  {
    room: /^src\/slices\/[a-z]+\/(acts|authority|derived)\/|^src\/slices\/[a-z]+\/(state|fields)\.ts$/,
    may: [/^src\/record\//, /^src\/files\//, /^src\/outside\//, /^src\/slices\/[a-z]+\/(?!pages\/|feeds\/|words\/)/],
    because: 'what decides and derives knows nothing of how it is shown',
  },
  {
    room: /^src\/slices\/[a-z]+\/(pages|feeds|words)\//,
    may: [/^src\/record\//, /^src\/ui\//, /^src\/words\//, /^src\/papers\//, /^src\/slices\//],
    because: 'a page reads derived tables and knows no door',
  },
  {
    room: /^src\/slices\/[a-z]+\/slice\.ts$/,
    may: [/^src\/slice\.ts$/, /^src\/slices\//],
    because: 'the manifest lists and does nothing',
  },
];

function matches(to: string, pattern: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replace('*', '[a-z]+')}`).test(to);
}

function breachesOfAreas(files: readonly HouseFile[]): string[] {
  return files
    .filter(file => isCode(file) && !isTest(file))
    .flatMap(file =>
      areas
        .filter(({ area }) => file.path.startsWith(area))
        .flatMap(({ area, may, because }) =>
          importsOf(file)
            .filter(({ to }) => to !== undefined && !to.startsWith(area) && !may.some(pattern => matches(to, pattern)))
            .map(({ named }) => `${file.path} imports ${named}: ${because}. Pass it in, or move it.`),
        ),
    );
}

function breachesOfRooms(files: readonly HouseFile[]): string[] {
  return files
    .filter(file => isCode(file) && !isTest(file))
    .flatMap(file =>
      rooms
        .filter(({ room }) => room.test(file.path))
        .flatMap(({ may, because }) =>
          importsOf(file)
            .filter(({ to }) => to !== undefined && !may.some(pattern => pattern.test(to)))
            .map(({ named }) => `${file.path} imports ${named}: ${because}.`),
        ),
    );
}

function sliceOf(path: string): string | undefined {
  return /^src\/slices\/([a-z]+)\//.exec(path)?.[1];
}

function breachesBetweenSlices(files: readonly HouseFile[]): string[] {
  return files
    .filter(file => isCode(file) && !isTest(file))
    .flatMap(file => {
      const own = sliceOf(file.path);
      return importsOf(file).flatMap(({ to = '', named }) => {
        const other = sliceOf(to);
        if (own === undefined || other === undefined || other === own) return [];
        if (!to.startsWith(`src/slices/${other}/derived/`))
          return [
            `${file.path} imports ${named}: a slice reads another through its derived/ queries only. Write a query there.`,
          ];
        if (!pairs.some(([slice, reads]) => slice === own && reads === other))
          return [
            `${file.path} imports ${named}: ${own} may not read ${other}. If it must, add the pair to test/rules/imports.test.ts with a reason.`,
          ];
        return [];
      });
    });
}

const packageUse: readonly { readonly name: RegExp; readonly only: RegExp; readonly because: string }[] = [
  {
    name: /^react(-dom)?(\/|$)/,
    only: /^src\/(ui|http|slices\/[a-z]+\/pages)\//,
    because: 'pages are made at the edge',
  },
  { name: /^(hono|@hono\/)/, only: /^src\/http\//, because: 'HTTP stops at the door' },
  {
    name: /^(pg|pg-copy-streams)$/,
    only: /^src\/record\//,
    because: 'only the spine talks to the database; slices ask through tables',
  },
  {
    name: /^(better-auth|@better-auth\/)/,
    only: /^src\/access\/identity\.ts$/,
    because: 'the identity library is asked in one place, and has no address of its own',
  },
  { name: /^nodemailer$/, only: /^src\/mail\//, because: 'letters leave by one door' },
  {
    name: /^kysely$/,
    only: /^src\/(record|slices\/[a-z]+\/derived)\//,
    because: 'questions to tables stand beside the tables',
  },
];

function breachesOfPackages(files: readonly HouseFile[]): string[] {
  return files
    .filter(file => isCode(file) && !isTest(file))
    .flatMap(file =>
      importsOf(file)
        .filter(({ to }) => to === undefined)
        .flatMap(({ named }) => {
          if (inFolder('verify')(file) && !file.path.startsWith('verify/test-') && !named.startsWith('node:'))
            return [`${file.path} imports ${named}: the verifier depends on nothing but Node.`];
          if (!inFolder('src')(file)) return [];
          return packageUse
            .filter(({ name, only }) => name.test(named) && !only.test(file.path))
            .map(({ because }) => `${file.path} imports ${named}: ${because}.`);
        }),
    );
}

function breachesOfVerifier(files: readonly HouseFile[]): string[] {
  return files
    .filter(file => inFolder('src')(file) && !inFolder('src/cli', 'src/mirrors')(file))
    .flatMap(file => importsOf(file).filter(({ to }) => to?.startsWith('verify/')))
    .map(
      ({ from, named }) =>
        `${from} imports ${named}: only src/cli and src/mirrors, which judge copies, may use the verifier; src repeats the tree code on purpose (docs/decisions).`,
    );
}

function barrels(files: readonly HouseFile[]): string[] {
  return files
    .filter(isCode)
    .flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/^export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^;'"\n]*from\s/gm)].map(
        () => `${path} passes on another file's exports: import from where it is made.`,
      ),
    );
}

const environment = ['process', 'env'].join('.');

function readersOfTheEnvironment(files: readonly HouseFile[]): string[] {
  return files
    .filter(
      file => inFolder('src', 'verify/src')(file) && isCode(file) && !isTest(file) && file.path !== 'src/config.ts',
    )
    .flatMap(({ path, text }) => {
      const found = withoutComments(text).indexOf(environment);
      return found < 0
        ? []
        : [`${path}:${lineAt(text, found)} reads the environment: add it to src/config.ts and pass it in.`];
    });
}

/** Quoted paths that leave the repository: they exist on one machine only. */
function leadingOut(files: readonly HouseFile[]): string[] {
  // This folder quotes what it forbids; one writes files that lie deeper; two read public data where they lie beside.
  const may = ['setup/new-act.mjs', 'verify/test-vectors.ts', 'src/matrix/un80.db.test.ts'];
  return files
    .filter(file => isCode(file) && !inFolder('test/rules')(file) && !may.includes(file.path))
    .flatMap(file => {
      const depth = file.path.split('/').length - 1;
      return [...withoutComments(file.text).matchAll(/['"`]((?:\.\.\/)+)/g)]
        .filter(match => (match[1] as string).length / 3 > depth)
        .map(
          match =>
            `${file.path}:${lineAt(file.text, match.index)} leads out of the repository: keep what it needs in here.`,
        );
    });
}

it('keeps each area to what it may import', () => expectNone(breachesOfAreas(house)));
it('keeps deciding apart from showing inside each slice', () => expectNone(breachesOfRooms(house)));
it('lets a slice read another through derived queries of an allowed pair only', () =>
  expectNone(breachesBetweenSlices(house)));
it('allows no pair of slices that nobody uses', () => {
  const used = new Set(
    house.flatMap(file => importsOf(file).map(({ to = '' }) => `${sliceOf(file.path)} ${sliceOf(to)}`)),
  );
  const idle = pairs.filter(([slice, reads]) => !used.has(`${slice} ${reads}`));
  expectNone(idle.map(([slice, reads]) => `${slice} reads ${reads} nowhere: take the pair out of the array.`));
});
it('keeps packages where they belong', () => expectNone(breachesOfPackages(house)));
it('lets only those use the verifier who judge copies', () => expectNone(breachesOfVerifier(house)));
it('has no barrels', () => expectNone(barrels(house)));
it('reads the environment in src/config.ts only', () => expectNone(readersOfTheEnvironment(house)));
it('leads nowhere outside the repository', () => expectNone(leadingOut(house)));

it.each([
  [breachesOfAreas, 'src/record/act.ts', `import { slices } from '../slices.ts';`],
  [breachesOfAreas, 'src/record/act.ts', `import type {\n  Page,\n} from '../ui/page.ts';`],
  [breachesOfAreas, 'src/ui/page.ts', `import { front } from '../slices/framework/pages/front.tsx';`],
  [breachesOfAreas, 'src/http/server.ts', `import { run } from '../cli/run.ts';`],
  [breachesOfAreas, 'src/http/server.ts', `import { found } from '../slices/framework/acts/found.ts';`],
  [breachesOfAreas, 'verify/src/main.ts', `const { hash } = await import('../../src/record/tree.ts');`],
  [breachesOfRooms, 'src/slices/plan/acts/adopt.ts', `import { page } from '../../../ui/page.ts';`],
  [breachesOfRooms, 'src/slices/plan/pages/plan.tsx', `import { server } from '../../../http/server.ts';`],
  [breachesBetweenSlices, 'src/slices/parties/acts/a.ts', `import { x } from '../../meetings/acts/x.ts';`],
  [breachesBetweenSlices, 'src/slices/meetings/acts/a.ts', `import { x } from '../../archive/derived/x.ts';`],
  [breachesOfPackages, 'verify/src/main.ts', `import { z } from 'zod';`],
  [breachesOfPackages, 'src/slices/plan/acts/adopt.ts', `import pg from 'pg';`],
  [breachesOfVerifier, 'src/http/log.ts', `import { nodeHash } from '../../verify/src/merkle.ts';`],
  [barrels, 'src/record/all.ts', `export * from './act.ts';`],
  [barrels, 'src/record/all.ts', `export { act } from './act.ts';`],
  [readersOfTheEnvironment, 'src/http/server.ts', `const port = ${environment}.PORT;`],
  [leadingOut, 'verify/test.ts', `new URL('${'../'.repeat(2)}data', here)`],
])('finds the breach: %o in %s', (rule, path, text) => expect(rule([{ path, text }])).toHaveLength(1));
