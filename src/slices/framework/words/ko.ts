import type { en } from './en.ts';

const settings = {
  name: { label: 'Name', help: 'As the parties call it.' },
  about: { label: 'What it is', help: 'Two or three sentences for the public.' },
  languages: { label: 'Languages of content', help: 'One BCP 47 code a line: en, ko, th.' },
  timeZone: { label: 'Time zone', help: 'A name of the IANA list, such as Asia/Seoul. Days are counted in it.' },
  nameForm: { label: 'Form of names', help: 'Which of a party’s names is used here: un, common.' },
  order: {
    label: 'Order of parties',
    fields: {
      by: { label: 'By', options: { alphabet: 'name', precedence: 'precedence' } },
      language: { label: 'Alphabet of language' },
      parties: { label: 'Order of precedence', help: 'One code a line.' },
    },
  },
  accent: {
    label: 'Colour',
    options: { indigo: 'indigo', teal: 'teal', plum: 'plum', rust: 'rust', moss: 'moss', slate: 'slate' },
  },
  host: { label: 'Host', help: 'Who runs this instance.' },
};

export const ko: typeof en = {
  acts: {
    'framework.found': {
      title: 'Found a framework',
      fields: settings,
      sentence: ({ name }, say) => `founded ${say.text(name).text}`,
    },
    'framework.change-settings': {
      title: 'Change the settings',
      fields: settings,
      sentence: input => `changed the settings: ${Object.keys(input).join(', ')}`,
    },
    'framework.register-source': {
      title: 'Register a source',
      fields: {
        key: { label: 'Key', help: 'Letters, digits and hyphens, such as S01. For ever.' },
        title: { label: 'Title', help: 'As it stands there. Leave empty where it has none.' },
        publisher: { label: 'Publisher' },
        date: { label: 'Date', help: 'A year, a month or a day: 2022, 2022-09, 2022-09-06.' },
        language: { label: 'Language', help: 'BCP 47 code, such as ko.' },
        url: { label: 'Address' },
        readOn: { label: 'Day read' },
        note: { label: 'Note' },
      },
      sentence: ({ key, title, publisher }) => `registered source ${key}: ${title === undefined ? '' : `“${title}”, `}${publisher}`,
    },
    'framework.record-claim': {
      title: 'Record what sources state',
      fields: {
        key: { label: 'Key', help: 'Such as C01. For ever.' },
        topic: { label: 'Question' },
        about: { label: 'About', help: 'Subjects, one a line, such as meetings/edition/vmm/2022.' },
        readings: { label: 'Readings', fields: { text: { label: 'What it says' }, sources: { label: 'Sources' } } },
        basis: {
          label: 'How it is known',
          options: { stated: 'stated by the source', derived: 'derived', 'filled-in': 'filled in' },
        },
        view: { label: 'How we read it', help: 'Leave empty where it is open.' },
      },
      sentence: ({ topic, readings }, say) =>
        readings.length === 1
          ? `recorded a claim: ${say.text(topic).text}`
          : `recorded ${say.count(readings.length)} readings: ${say.text(topic).text}`,
    },
  },
  refusals: {
    'nothing-changed': () => 'Nothing was named to change.',
    'source-exists': ({ key }) => `There is a source ${key} already. A key stands for one source for ever.`,
    'claim-exists': ({ key }) => `There is a claim ${key} already. A key stands for one claim for ever.`,
    'unknown-source': ({ source }) => `There is no source ${source}. Register it first.`,
  },
  page: {
    front: {
      series: 'Meetings',
      parties: 'Parties',
      latest: 'Last recorded',
      record: 'The record',
      recordNote: (count: string) => `${count} entries, signed by the host, for anyone to check.`,
      differ: 'Where sources differ',
    },
    sources: {
      title: 'Sources',
      lede: (count: string) => `${count} public sources. Every fact on these pages names those it rests on.`,
      claims: 'Claims',
      open: 'open',
    },
  },
};
