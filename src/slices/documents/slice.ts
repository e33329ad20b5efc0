import type { Slice } from '../../slice.ts';
import { addParagraph } from './acts/add-paragraph.ts';
import { attachFile } from './acts/attach-file.ts';
import { issueText } from './acts/issue-text.ts';
import { register } from './acts/register.ts';
import { setGrammar } from './acts/set-grammar.ts';
import { supersede } from './acts/supersede.ts';
import { rules } from './authority/rules.ts';
import { listMeetingDocuments, documents as registered } from './derived/documents.ts';
import { files, showsDocumentFile } from './derived/files.ts';
import { grammars } from './derived/grammars.ts';
import { narrower, paragraphs } from './derived/paragraphs.ts';
import { pathOfSymbol } from './derived/path-of-symbol.ts';
import { documentsFound } from './derived/search.ts';
import { supersessions } from './derived/supersessions.ts';
import { documentPage } from './pages/document.tsx';
import { documentsPage } from './pages/documents.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = { setGrammar, register, attachFile, issueText, addParagraph, supersede };
export type DocumentsActs = typeof acts;

export const documents: Slice = {
  name: 'documents',
  acts: Object.values(acts),
  rules,
  tables: [grammars, registered, files, paragraphs, narrower, supersessions],
  pages: [documentsPage, documentPage],
  words: { en, ko },
  showsFile: showsDocumentFile,
  search: documentsFound,
  relatedTo: async (reading, subject) => {
    const [, series, edition] = /^meetings\/edition\/([^/]+)\/([^/]+)$/.exec(subject) ?? [];
    if (series === undefined || edition === undefined) return [];
    return (await listMeetingDocuments(reading, series, edition)).map(({ symbol, title, dated, position }) => ({
      kind: 'document',
      path: pathOfSymbol(symbol),
      title,
      symbol,
      on: dated,
      position,
    }));
  },
};
