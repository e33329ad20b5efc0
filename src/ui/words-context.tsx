import { createContext, type ReactNode, useContext } from 'react';
import type { UiWords } from './words.ts';

const Words = createContext<UiWords | undefined>(undefined);

/** `Layout` opens one; a fragment rendered alone (a test, a mail) opens its own. */
export function WithWords({ words, children }: { readonly words: UiWords; readonly children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

/** No default language: a page that forgot to say which one would speak English to everyone. */
export function useWords(): UiWords {
  const words = useContext(Words);
  if (!words) throw new Error('This piece speaks: render it inside Layout or WithWords.');
  return words;
}
