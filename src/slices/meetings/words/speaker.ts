import type { Localized } from '../../../record/fields.ts';
import type { Say } from '../../../words/say.ts';

/** A speaker as an act or a row tells of one. */
export interface ToldSpeaker {
  readonly grain: string;
  readonly party?: string | null | undefined;
  readonly group?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly office?: string | null | undefined;
  readonly label?: Localized | null | undefined;
}

/** What is said of speakers whom nobody names. */
export interface SpeakerWords {
  readonly theMeeting: string;
  readonly someMembersOf: (group: string) => string;
  readonly notNamed: string;
}

export interface SaidSpeaker {
  readonly who: string;
  /** Language of `who`, where it is not the reader's. */
  readonly language?: string;
  readonly note?: string;
  /** Nobody is named: to be set so that no reader takes it for a name. */
  readonly unnamed: boolean;
}

/** The speaker at the grain in which it may be told, and no finer. */
export function speakerOf(speaker: ToldSpeaker, say: Say, words: SpeakerWords): SaidSpeaker {
  const { grain, party, group, name, office, label } = speaker;
  const labelled = label ? say.text(label) : undefined;
  const called = labelled && { who: labelled.text, ...(labelled.fallback ? { language: labelled.language } : {}) };
  const of = party ? say.party(party) : '';
  switch (grain) {
    case 'person':
      return { who: name ?? of, note: [office, of].filter(Boolean).join(', '), unnamed: false };
    case 'office':
      return { who: office ?? of, note: of, unnamed: false };
    case 'party':
      return { who: of, ...(labelled ? { note: labelled.text } : {}), unnamed: false };
    case 'group':
      return { ...(called ?? { who: group ? say.party(group) : '' }), unnamed: false };
    case 'meeting':
      return { ...(called ?? { who: words.theMeeting }), unnamed: false };
    case 'some-members':
      return { ...(called ?? { who: words.someMembersOf(group ? say.party(group) : '') }), unnamed: true };
    default:
      return { ...(called ?? { who: words.notNamed }), unnamed: true };
  }
}
