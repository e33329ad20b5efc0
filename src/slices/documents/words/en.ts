import type { SliceWords } from '../../../words/act-words.ts';
import type { DocumentsActs } from '../slice.ts';
import { choices } from './en-choices.ts';

const symbol = { label: 'Symbol', help: 'Such as VMM/2022/1. Behind it Rev.1, Add.1 or Corr.1 for what follows it.' };
const language = 'A language code, such as en or ko.';

export const en = {
  acts: {
    'documents.set-grammar': {
      title: 'Set a grammar of symbols',
      fields: {
        body: { label: 'Body', help: 'Its key.' },
        pattern: {
          label: 'How its symbols are formed',
          help: 'Fixed text with the places {year}, {number} and {edition}, such as VMM/{year}/{number}.',
        },
      },
      sentence: ({ body, pattern }) => `set the symbols of the body ${body} to ${pattern}`,
    },
    'documents.register': {
      title: 'Register a document',
      fields: {
        symbol,
        body: {
          label: 'Body',
          help: 'Its key; its grammar forms the symbol. A Rev, Add or Corr takes that of its document.',
        },
        kind: { label: 'Kind', options: choices.kinds },
        title: { label: 'Title' },
        distribution: {
          label: 'Distribution',
          help: 'General is read by everyone, limited by the framework, restricted by the secretariat or named parties: choose the readers below accordingly.',
          options: choices.distributions,
        },
        originalLanguage: { label: 'Original language', help: language },
        meeting: {
          label: 'For a meeting',
          fields: {
            series: { label: 'Series', help: 'Its key, such as vmm.' },
            edition: { label: 'Edition', help: 'Its key, such as 2022.' },
          },
        },
        item: { label: 'Agenda item', help: 'As the agenda numbers it, such as 2 (a).' },
        supersedes: {
          label: 'Takes the place of',
          help: 'A symbol. A revision takes the place of what it revises by itself.',
        },
        sources: { label: 'Sources', help: 'Keys of registered sources, such as S01.' },
        basis: { label: 'How it is known', options: choices.basis },
        basisNote: { label: 'More on how it is known' },
      },
      sentence: ({ symbol, title }, say) => `registered ${symbol}, “${say.text(title).text}”`,
    },
    'documents.attach-file': {
      title: 'Add a text of a document',
      fields: {
        symbol,
        language: { label: 'Language', help: language },
        state: {
          label: 'State',
          help: 'The original is in the original language; the others are translations.',
          options: choices.states,
        },
        file: {
          label: 'File',
          fields: {
            digest: { label: 'SHA-256 of an uploaded file' },
            name: { label: 'Name under which it is offered' },
          },
          help: 'PDF, DOCX, XLSX, PPTX, ODT, plain text, CSV, JPEG, PNG or WebP; no macros, no password.',
        },
        note: { label: 'Note', help: 'Such as who translated it.' },
      },
      sentence: ({ symbol, language, state, file }) =>
        `added ${file.name} to ${symbol}: ${choices.states[state]}, language ${language}`,
    },
    'documents.issue-text': {
      title: 'Issue the text of a document',
      fields: {
        symbol,
        language: { label: 'Language', help: language },
        paragraphs: {
          label: 'Paragraphs',
          fields: {
            key: { label: 'Number', help: 'As it is printed and cited, such as 4 or 4a.' },
            text: {
              label: 'Text',
              help: 'Left empty, the number marks a gap: everyone sees that something stands there. Add it apart, for its readers.',
            },
          },
        },
      },
      sentence: ({ symbol, language, paragraphs }) =>
        `issued the text of ${symbol}, language ${language}, in ${paragraphs.length} paragraphs`,
    },
    'documents.add-paragraph': {
      title: 'Add a paragraph for fewer readers',
      fields: {
        symbol,
        language: { label: 'Language', help: language },
        key: {
          label: 'Number',
          help: 'That of a marked gap; or a new one, if others shall not see that there is one.',
        },
        after: {
          label: 'Behind paragraph',
          help: 'For a new number: the paragraph of the text behind which it stands.',
        },
        text: { label: 'Text' },
      },
      sentence: ({ symbol, key }) => `added paragraph ${key} to ${symbol}, for fewer readers`,
    },
    'documents.supersede': {
      title: 'Supersede a document',
      fields: {
        symbol: { label: 'Document', help: 'Its symbol.' },
        by: { label: 'Superseded by', help: 'The symbol of the document that takes its place.' },
        reason: { label: 'Reason' },
      },
      sentence: ({ symbol, by }) => `recorded that ${by} takes the place of ${symbol}`,
    },
  },
  refusals: {
    'unknown-body': ({ body }) => `There is no body ${body}. Establish it first.`,
    'grammar-taken': ({ body, pattern }) => `The body ${body} forms its symbols as ${pattern} already.`,
    'symbol-taken': ({ symbol }) => `The symbol ${symbol} stands for a document already.`,
    'unknown-base': ({ symbol, base }) => `${symbol} needs ${base}, which is not registered.`,
    'number-skipped': ({ symbol, before }) => `${symbol} needs ${before}, which is not registered.`,
    'other-body': ({ base }) => `The document ${base} belongs to another body.`,
    'not-in-grammar': ({ symbol, body, pattern }) =>
      `${symbol} does not go with the body that is named: the body ${body} forms its symbols as ${pattern}.`,
    'unknown-edition': ({ series, edition }) => `The series ${series} has no edition ${edition}. Register it first.`,
    'unknown-document': ({ symbol }) => `There is no document ${symbol}. Register it first.`,
    'supersedes-itself': () => 'A document cannot take its own place.',
    'superseded-already': ({ symbol, by }) => `It is recorded already that ${by} takes the place of ${symbol}.`,
    'superseded-in-a-circle': ({ symbol, by }) => `${symbol} has itself taken the place of ${by}.`,
    'named-to-too-many': () => 'One of the documents is not for everyone: choose fewer readers.',
    'wrong-audience': ({ distribution }) =>
      `The distribution of the document is ${choices.distributions[distribution as 'general']}: choose the readers that it is for.`,
    'unknown-source': ({ source }) => `There is no source ${source}. Register it first.`,
    'not-the-original-language': ({ originalLanguage }) =>
      `The original language is ${originalLanguage}: a text in it is the original or authentic, and a text in another is a translation.`,
    'stands-higher': ({ reached }) =>
      `This language has come further already: ${choices.states[reached as 'authentic']}. Register a Corr or a Rev for a change.`,
    'file-attached': ({ symbol, language }) => `${symbol} has this file in ${language} already.`,
    'text-issued': ({ symbol, language }) =>
      `The text of ${symbol} was issued in ${language} already. Register a Corr or a Rev for a change.`,
    'paragraph-twice': ({ paragraph }) => `There are two paragraphs ${paragraph}. Give one another number.`,
    'no-text': ({ symbol, language }) => `The text of ${symbol} was not issued in ${language}. Issue it first.`,
    'not-narrower': () => 'Choose readers who are fewer than those of the document.',
    'no-gap-there': ({ paragraph }) =>
      `Paragraph ${paragraph} has a text for all readers. Take the number of a gap, or a new one.`,
    'unknown-paragraph': () => 'Say behind which paragraph of the text it stands.',
    'unknown-file': () => 'This file was not uploaded here.',
  },
  page: {},
} satisfies SliceWords<DocumentsActs, unknown>;
