import type { PageContext } from '../../../ui/page.ts';
import { RailNote } from '../../../ui/primitives/sheet.tsx';
import { pageWords } from '../words/page-words.ts';

/** Links to the forms of those acts that this reader may do; nothing for anybody else. */
export function ActsHere({ acts, context }: { readonly acts: readonly string[]; readonly context: PageContext }) {
  const { form, actTitle, say } = context;
  const open = acts.flatMap(act => {
    const href = form(act);
    return href === undefined ? [] : [{ act, href }];
  });
  return open.length === 0 ? null : (
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
