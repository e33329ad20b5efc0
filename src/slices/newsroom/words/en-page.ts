export const choices = {
  cleared: { yes: 'cleared', no: 'not cleared', 'not-asked': 'not asked', 'earlier-text': 'cleared an earlier text' },
  basis: { stated: 'stated by the source', derived: 'derived', 'filled-in': 'filled in' },
};

const names = new Intl.DisplayNames(['en'], { type: 'language' });

export const page = {
  choices,
  news: {
    title: 'News',
    none: 'No release is published yet.',
    lede: (count: number) => (count === 1 ? 'One release.' : `${count} releases, the newest first.`),
    by: (publisher: string, on: string) => `${publisher} · ${on}`,
    cuttings: 'What others reported',
    drafts: 'Not published yet',
    state: { drafted: 'drafted', cleared: 'cleared', scheduled: 'scheduled' },
    at: (instant: string) => `for ${instant}`,
    noneChosen: 'No release fits this choice',
    choose: 'Choose releases',
    event: 'Event',
    year: 'Year',
    all: 'all',
    pages: 'More releases',
    newer: 'Newer releases',
    older: 'Older releases',
    withdrawn: 'Withdrawn',
    inLanguages: (codes: readonly string[]) => codes.map(code => names.of(code) ?? code).join(', '),
  },
  release: {
    published: 'Published',
    corrected: 'Corrected on',
    earlier: 'earlier text',
    withdrawn: 'This release was withdrawn.',
    publisher: 'Publisher',
    copyright: 'Copyright',
    contact: 'Press contact',
    event: 'Event',
    meeting: 'Meeting',
    statements: 'Statements',
    statement: (position: number) => `entry ${position}`,
    parties: 'Views of parties',
    about: 'About this release',
    compiled: 'Written from public sources; not a release of the parties it names.',
    ground: 'How do we know?',
    task: 'Task',
    languages: 'Languages',
    original: (language: string) => `written in ${names.of(language) ?? language}`,
    sources: 'Sources',
    fallback: (language: string) =>
      `There is no text in English: this is the one in ${names.of(language) ?? language}.`,
    naming: 'News',
  },
};
