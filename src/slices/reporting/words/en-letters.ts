import type { LetterWords } from '../../../words/act-words.ts';

/** Letters of rounds and returns. */
export const letters = {
  opened: {
    subject: ({ title }) => `your return is asked: ${title}`,
    text: ({ title, due }) => `The round “${title}” was opened. Your party is asked for its return by ${due}.`,
  },
  extended: {
    subject: ({ title }) => `more time: ${title}`,
    text: ({ title, due }) => `The deadline of the round “${title}” was moved for your party. It is now ${due}.`,
  },
  reminder: {
    subject: ({ title }) => `reminder: ${title}`,
    text: ({ title, due }) =>
      `Your party has not answered all that the round “${title}” asks of it. The deadline is ${due}.`,
  },
  passed: {
    subject: ({ title }) => `the deadline has passed: ${title}`,
    text: ({ title, due }) =>
      `The deadline of the round “${title}” was ${due}, and your party has not answered all that it is asked. You can still answer: the return is then marked as late.`,
  },
  received: {
    subject: ({ title }) => `received: ${title}`,
    text: ({ title, due }) =>
      `What your party returned in the round “${title}” until ${due} was received. The page shows each return as it was recorded, and what is still open.`,
  },
  'asked-back': {
    subject: ({ title }) => `a question about your return: ${title}`,
    text: ({ title }) => `The secretariat asks about a return of your party in the round “${title}”.`,
  },
  entered: {
    subject: ({ title }) => `please confirm: ${title}`,
    text: ({ title }) =>
      `The secretariat entered a return of your party in the round “${title}” from what you had sent. Please compare the copy with what you sent, and confirm it or give your own.`,
  },
} satisfies Readonly<Record<string, LetterWords>>;
