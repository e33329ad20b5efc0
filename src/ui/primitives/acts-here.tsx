import type { ReactNode } from 'react';
import type { PageContext } from '../page.ts';
import { useWords } from '../words-context.tsx';
import { RailNote } from './sheet.tsx';

/** An act, or an act with some fields of its form filled in. */
export type ActHere = string | readonly [act: string, input: Readonly<Record<string, string>>];

interface Link {
  readonly label: string;
  readonly href: string;
}

/**
 * For the rail: links to the forms of those acts that this reader may do, `first` and `last` around them. Undefined where
 * the reader may do none, so that no rail is drawn.
 */
export function actsHere(
  { form, actTitle }: Pick<PageContext, 'form' | 'actTitle'>,
  acts: readonly ActHere[],
  {
    input = {},
    first = [],
    last = [],
  }: {
    /** What is known and filled in on every form. */
    readonly input?: Readonly<Record<string, string>>;
    readonly first?: readonly Link[];
    readonly last?: readonly Link[];
  } = {},
): ReactNode {
  const open = acts.flatMap(one => {
    const [act, own] = typeof one === 'string' ? [one, {}] : one;
    const href = form(act, { ...input, ...own });
    return href === undefined ? [] : [{ href, label: actTitle(act) }];
  });
  return open.length === 0 ? undefined : <ActsRail links={[...first, ...open, ...last]} />;
}

function ActsRail({ links }: { readonly links: readonly Link[] }) {
  const { pieces } = useWords();
  return (
    <RailNote title={pieces.actsHere}>
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </RailNote>
  );
}
