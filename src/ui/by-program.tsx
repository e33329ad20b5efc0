import { createContext, type ReactNode, useContext } from 'react';
import { Tag } from './primitives/marks.tsx';
import { useWords } from './words-context.tsx';

/** Entries that a program did, not a person: by position, the program's name. */
export type ByProgram = ReadonlyMap<number, string>;

const Programs = createContext<ByProgram>(new Map());

/** What stands within knows of the entries that it leads to which of them a program did. */
export function WithPrograms({ done, children }: { readonly done: ByProgram; readonly children: ReactNode }) {
  return <Programs value={done}>{children}</Programs>;
}

/** Beside the way to an entry: that a program did it, and which. Nothing where a person did. */
export function ProgramMark({ href }: { readonly href: string | undefined }) {
  const { tags } = useWords();
  const position = /\/record\/(\d+)(?![\d/])/.exec(href ?? '')?.[1];
  const name = useContext(Programs).get(position === undefined ? -1 : Number(position));
  return name === undefined ? null : (
    <>
      {' '}
      <Tag kind="by-program">{`${tags['by-program']}: ${name}`}</Tag>
    </>
  );
}
