import type { Fold } from '../../record/act.ts';
import type { Distribution, VersionState } from './fields.ts';

/** What later acts on a document must know of it. */
export interface DocumentState {
  readonly exists: boolean;
  readonly distribution: Distribution;
  readonly originalLanguage: string;
  readonly files: readonly AttachedFile[];
}

export interface AttachedFile {
  readonly language: string;
  readonly state: VersionState;
  readonly digest: string;
}

export const document: Fold<DocumentState> = {
  initial: () => ({ exists: false, distribution: 'general', originalLanguage: '', files: [] }),
  evolve(state, { body }) {
    switch (body.act) {
      case 'documents.register': {
        const { distribution, originalLanguage } = body.in as Pick<DocumentState, 'distribution' | 'originalLanguage'>;
        return { ...state, exists: true, distribution, originalLanguage };
      }
      case 'documents.attach-file': {
        const {
          language,
          state: reached,
          file,
        } = body.in as {
          language: string;
          state: VersionState;
          file: { digest: string };
        };
        return { ...state, files: [...state.files, { language, state: reached, digest: file.digest }] };
      }
      default:
        return state;
    }
  },
};

const ranks: Readonly<Record<VersionState, number>> = { draft: 0, reviewed: 1, authentic: 2, original: 3 };

/** The state that a language has reached already, where it stands above this one. */
export function standsAbove(
  { files }: DocumentState,
  language: string,
  reached: VersionState,
): VersionState | undefined {
  return files.find(file => file.language === language && ranks[file.state] > ranks[reached])?.state;
}
