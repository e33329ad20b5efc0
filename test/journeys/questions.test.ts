import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveExample } from '../kit/served.ts';

/** What a stranger asks of the ROK-ASEAN case, answered from pages, each answer with the sources that say it. */
let served: Served;
beforeAll(async () => {
  served = await serveExample();
}, 120_000);
afterAll(async () => {
  await served?.stop();
});

/** The page without marks: the numbers of sources stay, as `[1]`. */
async function read(path: string): Promise<string> {
  const answer = await fetch(`${served.address}/f/rok-asean${path}`);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.text())
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<a href="#source-(S\d+)"[^>]*>\d+<\/a>/g, '[$1]')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** What stands between two phrases of a page, so that an answer and its sources are looked for in one place. */
function between(page: string, from: string, to: string): string {
  const start = page.indexOf(from);
  const end = page.indexOf(to, start + from.length);
  expect([from, start >= 0, end > start]).toEqual([from, true, true]);
  return page.slice(start, end);
}

describe('what was promised to ASEAN in 2021, and what is known of it now?', () => {
  it('was a plan that one side promised, with its source', async () => {
    const plan = await read('/plan');
    expect(between(plan, 'Who promises what to whom', 'For how long')).toMatch(
      /Promised by Republic of Korea to ASEAN.*\[S26\]/,
    );
    expect(plan).toMatch(/five years from late 2021, as announced.*\[S26\]/);
    expect(between(plan, 'Values to which the plan was tied in 2021', 'How do we know')).toContain('[S28]');
  });

  it('is known by number, areas of our own label and three directions, and by no title and no state', async () => {
    const plan = await read('/plan');
    expect(plan).toMatch(/said to have 12 tasks; no title of any is known.*\[S01\].*\[S02\].*\[S03\]/);
    expect(plan).toContain('9 entries carry an area under our label: it need not equal one task.');
    expect(plan).toContain('Of 3 tasks neither title nor area is known.');
    expect(plan).toContain('S01 lists these three as examples of the twelve tasks');
    expect(plan).toContain('No source tells the state of a single task');
    expect(plan).toMatch(/combined maritime exercise/);
    expect(await read('/plan/T01')).toMatch(/combined maritime exercise.*no report that it took place was found/);
  });
});

it('what changed between 2021 and 2022? it is reported as updated; what changed is not published', async () => {
  const changes = await read('/plan/changes?from=1&to=2');
  expect(changes).toMatch(/what changed is not published.*\[S01\].*not a change/);
  expect(await read('/plan/versions/2')).toMatch(
    /Reported as updated since it was unveiled; what changed is not published/,
  );
  expect(between(await read('/plan'), 'State of the plan in November 2022', 'How do we know')).toMatch(
    /updated and being carried out.*\[S01\].*being drawn up.*\[S44\]/,
  );
});

it('who was not named in 2022, and why? Myanmar, and no source says why', async () => {
  const meeting = await read('/meetings/vmm/2022');
  expect(between(meeting, 'Not stated', 'Number')).toMatch(/Myanmar.*\[S01\].*\[S02\].*\[S03\]/);
  expect(meeting).toContain('no source gives a reason');
  expect(between(meeting, 'ASEAN members at the VMM', 'How do we know')).toMatch(
    /2021: ten, with Myanmar.*\[S10\].*2022: nine, without Myanmar.*\[S01\]/,
  );
  expect(await read('/parties/MMR')).toMatch(/6 September 2022 not stated/);
});

it('what did some ASEAN countries ask, and is an answer known? none is', async () => {
  const meeting = await read('/meetings/vmm/2022');
  for (const [ask, source] of [
    ['Joint exercises with the ROK to raise interoperability', 'S01'],
    ['More cooperation with the ROK to strengthen maritime security capability', 'S01'],
    ['Future-oriented defence-industry cooperation as the means to that maritime capability', 'S06'],
  ] as const)
    expect(between(meeting, ask, 'not known to this record')).toMatch(
      new RegExp(`\\[${source}\\].*no answer known.*not attributed`),
    );
  expect(between(meeting, 'Whether the asks of', 'How do we know')).toMatch(/\[S01\].*\[S31\].*No answer is known/);
});

it('how do the reports of 2018 and 2024 differ on figures? they count otherwise, and one differs from the other', async () => {
  const dialogue = await read('/forums/sdd');
  expect(between(dialogue, 'Who was counted at the Seoul Defense Dialogue of 2018', 'How do we know')).toMatch(
    /48 countries and 4 organisations, added up to 52.*\[S74\]/,
  );
  expect(between(dialogue, 'Who was counted at the Seoul Defense Dialogue of 2024', 'How do we know')).toMatch(
    /68 countries and organisations together \(announced\).*\[S68\].*67 countries at the opening.*\[S67\].*not to be set beside/,
  );
  expect(between(await read('/meetings/admm-plus'), 'ADMM-Plus held every year since', 'How do we know')).toMatch(
    /2017.*\[S50\].*2018.*\[S48\].*attended every year since 2010.*\[S17\]/,
  );
});

it('what stands here? the first page tells of both examples how their plans stand, what was last and what is next', async () => {
  const page = (await (await fetch(`${served.address}/?lang=en`)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(between(page, 'ROK–ASEAN Defence Cooperation', 'Tervel Basin Commission')).toMatch(
    /confirmed by nobody.*version 2 in force, said to have 12 tasks.*Last meeting ADMM-Plus , 1 November 2025.*Last said.*Malaysia/,
  );
  expect(between(page, 'Tervel Basin Commission', 'Open-source')).toMatch(
    /no such river.*version 3 in force, 10 tasks.*Last meeting .*2026.*Next meeting .* 12 May 2027.*Last said/,
  );
});

describe('what the sources of the case leave open, stands open', () => {
  it('keeps all 21 differences, each on a page that shows what it is about', async () => {
    const { page } = (await (await fetch(`${served.address}/f/rok-asean/claims.json`)).json()) as {
      page: { claims: { claim: string; about: string[]; readings: object[] }[] };
    };
    const differing = page.claims.filter(({ claim }) => /^C\d\d$/.test(claim));
    expect(differing).toHaveLength(21);
    for (const { claim, about, readings } of differing) {
      expect([claim, readings.length > 1, about.length > 0]).toEqual([claim, true, true]);
      for (const subject of about) {
        const path = subject
          .replace(/^meetings\/edition\//, 'meetings/')
          .replace(
            /^meetings\/(body|forum|series)\//,
            (_, kind) => `${{ body: 'bodies', forum: 'forums', series: 'meetings' }[kind as 'body']}/`,
          )
          .replace(/^parties\/party\//, 'parties/');
        const html = await (await fetch(`${served.address}/f/rok-asean/${path}`)).text();
        expect([claim, subject, html.includes(`claim-${claim}`)]).toEqual([claim, subject, true]);
      }
    }
  });

  it('shows the terms of working groups with their co-chairs, and how sources date them', async () => {
    const group = await read('/bodies/ewg-cyber-security');
    expect(between(group, 'Officers', 'Sources side by side')).toMatch(
      /Malaysia co-chair 2021 2023.*Republic of Korea co-chair 2021 2023/,
    );
    expect(group).toMatch(/2021-2023 .{0,3}\[S62\].*three years ending 2024 .{0,3}\[S58\]/);
  });

  it('marks the release as compiled, and links what others reported without their text', async () => {
    const release = await read('/news/vmm-2022');
    expect(release).toContain('Written from public sources; not a release of the parties it names.');
    expect(release).toContain('Republic of Korea: not asked');
    const meeting = await (await fetch(`${served.address}/f/rok-asean/meetings/vmm/2022`)).text();
    expect(meeting).toContain('boardSeq=O_309247');
    expect(meeting).not.toContain('gradually become established');
  });
});
