import type { ReactNode } from 'react';
import type { PageContext } from '../../../ui/page.ts';
import { RailNote } from '../../../ui/primitives/sheet.tsx';
import { pageWords } from '../words/page-words.ts';

/** Links to the forms of those acts that this reader may do; undefined where there are none, so that no rail is drawn. */
export function actsHere(acts: readonly string[], { form, actTitle, say }: PageContext): ReactNode {
  const open = acts.flatMap(act => {
    const href = form(act);
    return href === undefined ? [] : [{ act, href }];
  });
  return open.length === 0 ? undefined : (
    <RailNote title={pageWords[say.language].acts}>
      <ul>
        {open.map(({ act, href }) => (
          <li key={act}>
            <a href={href}>{actTitle(act)}</a>
          </li>
        ))}
      </ul>
    </RailNote>
  );
}
