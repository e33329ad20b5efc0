import type { FoundingWords } from '../words.ts';

export const en: FoundingWords = {
  title: 'Start a framework',
  lede: 'Ten minutes, and it stands: what it is called, who takes part, who meets. Only what is not marked optional is needed now.',
  link: 'Start a framework',
  submit: 'Found it',
  again: 'More fields: languages ticked, parties, bodies',
  whatHappens:
    'It is founded whole or not at all: where something is not as it must be, this form comes back as you filled it in. A signed log begins with the founding. The key, which stands in every address and in the origin of the log, is for ever; all else can be changed by a later act. You get the right of a secretariat officer, and are signed in next.',
  notHere:
    'A framework is founded from the machine that holds its key, where the server answers to that machine alone.',
  parts: {
    what: { label: '1. What it is' },
    languages: { label: '2. Languages and days' },
    parties: { label: '3. Who takes part', help: 'Parties can be added at any time.' },
    bodies: { label: '4. Who meets', help: 'Bodies can be established at any time.' },
    more: { label: 'Colour, and who runs this instance' },
  },
  fields: {
    key: {
      label: 'Key',
      help: 'Letters, digits and hyphens, such as tervel-basin. It stands in every address, for ever.',
    },
    name: { label: 'Name', help: 'As the parties call it.' },
    about: { label: 'What it is', help: 'Two or three sentences for the public.' },
    languages: {
      label: 'Languages of content',
      help: 'In which names, plans and statements are recorded. For fields in a language that you tick here, press “More fields” below.',
    },
    timeZone: { label: 'Time zone', help: 'Days are counted in it.' },
    accent: {
      label: 'Colour',
      options: { indigo: 'indigo', teal: 'teal', plum: 'plum', rust: 'rust', moss: 'moss', slate: 'slate' },
    },
    host: { label: 'Host', help: 'Who runs this instance, in words for the public.' },
    nameForm: {
      label: 'Form of names',
      options: {
        un: 'as in the United Nations: Viet Nam, Republic of Korea',
        common: 'common: Vietnam, South Korea',
      },
    },
    order: {
      label: 'Order of parties',
      options: { alphabet: 'by name', precedence: 'by precedence' },
      fields: {
        language: { label: 'Alphabet of language' },
        parties: {
          label: 'Order of precedence',
          help: 'States by name or code, other parties by code. Commas do as well.',
        },
      },
    },
    groups: {
      label: 'Groups of states',
      help: 'Each brings its members, past and present, with the days on which they joined. They came with the program: check them.',
      options: {
        ASEAN: 'ASEAN, 11 members',
        EU: 'European Union, 27 members and one that left',
        GCC: 'Gulf Cooperation Council, 6 members',
        MRC: 'Mekong River Commission, 4 members',
      },
    },
    states: {
      label: 'States',
      help: 'Besides the members of the groups. By name or by code of ISO 3166-1: Republic of Korea, Japan, MNG. Commas do as well.',
    },
    others: {
      label: 'Other parties',
      help: 'Organisations, and whoever stands in no list. More can be added later.',
      fields: {
        code: { label: 'Code', help: 'In capitals, such as RIVER-FUND. For ever.' },
        kind: { label: 'Kind', options: { organisation: 'organisation', state: 'state', invented: 'invented' } },
        name: { label: 'Name' },
      },
    },
    bodies: {
      label: 'Bodies',
      help: 'Whose meetings will be recorded. More can be established later.',
      fields: {
        key: { label: 'Key', help: 'Letters, digits and hyphens, such as commission. For ever.' },
        name: { label: 'Name' },
        level: {
          label: 'Level',
          options: {
            ministers: 'ministers',
            'vice-ministers': 'vice ministers',
            'senior-officials': 'senior officials',
            experts: 'experts',
            other: 'other',
          },
        },
        symbols: {
          label: 'Symbols of its documents',
          help: 'How they are formed, such as COM/{year}/{number}, which makes COM/2026/1. Later is soon enough.',
        },
      },
    },
  },
};
