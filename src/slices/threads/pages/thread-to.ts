import type { Reading } from '../../../record/reading.ts';
import { follow } from '../derived/follow.ts';
import { beginnings } from '../derived/thread.ts';
import { pageWords } from '../words/page-words.ts';

/** The thread of a request, an activity or a task, where something is tied to it: one joint is looked at, not the whole. */
export async function threadTo(reading: Reading, subject: string) {
  const [room = '', key = '', more] = subject.split('/');
  if (!beginnings.some(one => one === room) || key === '' || more !== undefined) return [];
  const found = await follow(reading, subject);
  if (!found || found.near.length === 0) return [];
  return [
    {
      kind: 'thread' as const,
      path: `/threads/${subject}`,
      title: { en: pageWords.en.link, ko: pageWords.ko.link },
      symbol: null,
      on: null,
      position: found.step.position,
    },
  ];
}
