export const choices = {
  cleared: { yes: 'cleared', no: 'not cleared', 'not-asked': 'not asked', 'earlier-text': 'cleared an earlier text' },
  basis: { stated: 'stated by the source', derived: 'derived', 'filled-in': 'filled in' },
};

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
    act: 'Record',
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
  },
};
