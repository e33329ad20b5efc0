import type { PageContext } from '../../../ui/page.ts';
import { RailNote } from '../../../ui/primitives/sheet.tsx';

/** The forms that this reader may fill in; undefined where there are none, so that the page needs no rail for them. */
export function recordable(
  { form, actTitle }: PageContext,
  title: string,
  acts: readonly string[],
  input: Readonly<Record<string, string>> = {},
  /** Links that stand before the forms. */
  first: readonly { readonly label: string; readonly href: string }[] = [],
) {
  const forms = acts.map(act => ({ act, href: form(act, input) })).filter(({ href }) => href !== undefined);
  if (forms.length === 0) return undefined;
  return (
    <RailNote title={title}>
      <ul>
        {first.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        {forms.map(({ act, href }) => (
          <li key={act}>
            <a href={href}>{actTitle(act)}</a>
          </li>
        ))}
      </ul>
    </RailNote>
  );
}
