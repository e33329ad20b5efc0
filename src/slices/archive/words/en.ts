import type { SliceWords } from '../../../words/act-words.ts';
import { sayAudience } from '../../../words/audience.ts';
import type { ArchiveActs } from '../slice.ts';

const position = { label: 'Entry', help: 'Its position in the record.' };

export const en = {
  acts: {
    'archive.mark-entered-in-error': {
      title: 'Mark an entry as entered in error',
      fields: {
        position,
        reason: { label: 'Reason', help: 'What is wrong with it. Everyone who may read the entry will read this.' },
      },
      sentence: ({ position, reason }, say) => `marked entry ${say.count(position)} as entered in error: ${reason}`,
    },
    'archive.erase': {
      title: 'Erase an entry',
      fields: {
        position,
        ground: { label: 'Ground', help: 'Why it must go. This is public: do not repeat what is erased.' },
        authority: { label: 'Authority', help: 'Who decided it, and by which decision.' },
      },
      sentence: ({ position, ground, authority }, say) =>
        `erased entry ${say.count(position)}: ${ground} (${authority})`,
    },
    'archive.widen-audience': {
      title: 'Let others read an entry',
      fields: {
        positions: { label: 'Entries', help: 'Their positions in the record, one a line.' },
        to: {
          label: 'Who may read them from now on',
          help: 'An audience: parties:TLS, group:ASEAN, observers, framework, public. What was read cannot be taken back.',
        },
        reason: { label: 'Reason', help: 'Those who are let in read it too.' },
      },
      sentence: ({ positions, to, reason }, say) =>
        `let ${sayAudience(to, say)} read ${positions.length === 1 ? 'entry' : 'entries'} ${say.list(positions.map(say.count))}${reason === undefined ? '' : `: ${reason}`}`,
    },
  },
  refusals: {
    'unknown-entry': ({ position }) => `There is no entry ${position} in this record.`,
    'entry-erased': ({ position, by }) => `Entry ${position} was erased by entry ${by}: nothing of it is in force.`,
    'not-your-entry': ({ position }) =>
      `Entry ${position} was not made in your capacity, so its errors are not yours to mark.`,
    'not-correctable': ({ position, act }) =>
      `Entry ${position} (${act}) is one that others stand on. Change what it says by a further act.`,
    'marked-already': ({ position, by }) => `Entry ${position} was marked as entered in error already, by entry ${by}.`,
    'mark-is-wider': ({ position, audience }) =>
      `Entry ${position} is for ${audience} only: choose the same audience for the marking.`,
    'no-entry-to-erase': ({ position }) => `There is no entry ${position} in this record.`,
    'erased-already': ({ position, by }) => `Entry ${position} was erased already, by entry ${by}.`,
    'not-erasable': ({ position, act }) => `Entry ${position} (${act}) cannot be erased: others stand on it.`,
    'entry-twice': ({ position }) => `Entry ${position} is named twice.`,
    'not-the-originator': ({ position }) =>
      `Entry ${position} is not yours to pass on: ask the party whose word it is, or those who recorded it.`,
    'public-already': ({ position }) => `Everyone may read entry ${position} already.`,
    'erasure-is-public': ({ position }) => `The erasure of entry ${position} must be public.`,
  },
  page: {
    forNoParty: (capacity: string) => `${capacity}, for no party`,
    forParty: (capacity: string, party: string) => `${capacity}, ${party}`,
    erasedLine: (by: string) => `erased by entry ${by}`,
    happened: (day: string) => `happened ${day}`,
    record: {
      title: 'The record',
      lede: (count: string) =>
        `${count} entries, in the order in which they were recorded. Nothing is edited: what was wrong is marked by a later entry.`,
      restricted:
        'Entries for a narrower audience are not listed for others. The log does show that they are there and when they were recorded, and nothing else of them.',
      verify: 'Check all of it yourself',
      command: 'Command',
      verifyHow: 'On your own machine, with this site’s address for HOST, or on a copy that you keep:',
      files: 'Files of the log',
      checkpoint: 'signed head',
      policy: 'the key it is signed with',
      earlier: 'Earlier entries',
      later: 'Later entries',
      none: 'No entry here',
      noneText: 'There are none before this position that you may read.',
    },
    entry: {
      kicker: 'How do we know?',
      title: (position: string) => `Entry ${position}`,
      check: {
        holds: (position: string, origin: string) =>
          `Checked just now: the text below, hashed anew with its salt, is the one that leaf ${position} of the log ${origin} commits to; the proof leads from that leaf to the head that the host has signed.`,
        fails: (position: string) =>
          `This text is not the one that leaf ${position} of the log commits to. Do not rely on it, and tell the parties who keep copies.`,
        erased: (position: string, origin: string) =>
          `The text is gone. Leaf ${position} of the log ${origin} still proves that something was recorded here, and when.`,
      },
      error: {
        label: 'Entered in error',
        text: (by: string) => `Entry ${by} says that this one was entered in error; it is not in force since then.`,
      },
      erased: {
        label: 'Erased',
        text: (by: string) => `Entry ${by} erased it.`,
        ground: 'Ground',
        authority: 'Authority',
      },
      concerns: (position: string) => `It concerns entry ${position}`,
      byProgram: (name: string) =>
        `Done by a program, “${name}”, and by no person: somebody entrusted it with such acts.`,
      exercise: 'An exercise: an example’s person acted here, not the state that is named.',
      facts: {
        title: 'What was recorded',
        who: 'By',
        credential: 'Under the credential of',
        entryNumber: (position: string) => `entry ${position}`,
        standsInFor: (capacity: string, position: string) => `for the ${capacity} whose right entry ${position} gave`,
        at: 'Recorded',
        on: 'Happened',
        about: 'About',
        audience: 'Who may read it',
        rule: 'Allowed by the rule',
        ruleSource: 'written in',
      },
      content: { title: 'What it says', json: 'The same as JSON', nothing: 'It has no content of its own.' },
      sealed: 'sealed, for a narrower audience',
      yes: 'yes',
      no: 'no',
      sources: 'Sources that it names',
      history: { title: 'Other entries on the same', none: 'None.' },
      proof: {
        title: 'How to check it without us',
        leaf: 'Leaf',
        hash: 'Its hash',
        command: 'Command',
        files: 'Files',
        opening: 'opening (text and salts)',
        inclusion: 'proof',
        tile: 'tile',
        bundle: 'bundle of entries',
        how: 'The opening gives the text and its salts, the proof the way from this leaf to the signed head. Neither needs this site any more once you hold them. To check the whole log, with this site’s address for HOST:',
      },
      mark: 'Mark as entered in error',
      erase: 'Erase it',
      widen: 'Let others read it',
    },
  },
} satisfies SliceWords<ArchiveActs, unknown>;
