import type { SliceWords } from '../../../words/act-words.ts';
import type { AreasActs } from '../slice.ts';

const ground = {
  sources: { label: 'Sources', help: 'Keys of registered sources, such as S01.' },
  basis: {
    label: 'How it is known',
    options: {
      stated: 'stated by a source',
      derived: 'derived from sources',
      'filled-in': 'filled in by the compiler',
    },
  },
  basisNote: { label: 'More on how it is known' },
};

export const en = {
  acts: {
    'areas.define': {
      title: 'Define an area',
      fields: {
        area: { label: 'Key', help: 'Letters, digits and hyphens. For ever.' },
        name: { label: 'Name' },
        about: { label: 'What belongs to it' },
        order: { label: 'Its place among the areas', help: 'A whole number; the lowest comes first.' },
        ...ground,
      },
      sentence: ({ name }, say) => `defined the area ${say.text(name).text}`,
    },
    'areas.place': {
      title: 'Place tasks and releases in an area',
      fields: {
        area: { label: 'Area', help: 'Its key.' },
        tasks: { label: 'Tasks' },
        releases: { label: 'Releases', help: 'Keys, one a line.' },
        note: { label: 'Note' },
        ...ground,
      },
      sentence: ({ area, tasks = [], releases = [] }) =>
        `placed in the area ${area}: ${[...tasks, ...releases].join(', ')}`,
    },
  },
  refusals: {
    'unknown-area': ({ area }) => `There is no area ${area}. Define it first.`,
    'nothing-placed': () => 'Name a task or a release.',
    'unknown-task': ({ task }) => `No version of the plan states a task ${task}.`,
    'unknown-release': ({ release }) => `No release ${release} was published.`,
    'unknown-source': ({ source }) => `There is no source ${source}. Register it first.`,
  },
  page: {},
} satisfies SliceWords<AreasActs, unknown>;
