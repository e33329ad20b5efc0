import type { PageContext } from '../../../ui/page.ts';
import { RailNote } from '../../../ui/primitives/sheet.tsx';
import { pageWords } from '../words/page-words.ts';

/** The forms that this reader may fill in; undefined where there are none, so that the page needs no rail for them. */
export function recordable(
  { form, actTitle, say, link }: PageContext,
  acts: readonly string[],
  input: Readonly<Record<string, string>> = {},
) {
  const forms = acts.map(act => ({ act, href: form(act, input) })).filter(({ href }) => href !== undefined);
  if (forms.length === 0) return undefined;
  return (
    <RailNote title={pageWords[say.language].plan.acts}>
      <ul>
        {forms.map(({ act, href }) => (
          <li key={act}>
            <a href={href}>{actTitle(act)}</a>
          </li>
        ))}
        {forms.some(({ act }) => act === 'plan.state-task') ? (
          <li>
            <a href={link('/plan/import')}>{pageWords[say.language].plan.importMatrix}</a>
          </li>
        ) : null}
      </ul>
    </RailNote>
  );
}
