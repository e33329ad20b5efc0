import type { PostWords } from '../words.ts';

export const en: PostWords = {
  closed: {
    subject: 'Something waits for you',
    text: 'Something that is not public is asked of you or was told to you. What it is, you can read once you are signed in.',
  },
  open: 'Open it:',
  desk: 'Your desk:',
  because: (what, framework) => `You get this letter because you act as ${what} in ${framework}.`,
  point: {
    because: (office, party, framework) =>
      `This letter goes to ${office}, a point of contact of ${party} in ${framework}. Its party named this address, and changes or withdraws it.`,
    change: 'The entry, for those who sign in:',
    answer: 'To answer, open this and press the button. Nobody has to sign in:',
  },
  settings: 'How you are written to:',
  stop: 'No more letters of this kind:',
  digest: {
    subject: asked =>
      asked === 0
        ? 'Your desk: what is new'
        : `Your desk: ${asked === 1 ? 'one thing is' : `${asked} things are`} asked of you`,
    asked: 'What is asked of you:',
    changed: 'What is new:',
    due: when => `by ${when}`,
    more: count => `- and ${count} more`,
    closed: count => `- ${count} that ${count === 1 ? 'is' : 'are'} not public: on your desk`,
    because: 'You get this digest because you asked for it on your account’s page.',
  },
  inZone: (when, zone) => `${when} (${zone})`,
};
