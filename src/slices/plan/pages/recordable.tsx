import type { PageContext } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { pageWords } from '../words/page-words.ts';

/** For the rail: what this reader may record of the plan, and the import of a whole matrix. */
export function recordable(
  context: PageContext,
  acts: readonly string[],
  input: Readonly<Record<string, string>> = {},
) {
  const { form, say, link } = context;
  const matrix = { label: pageWords[say.language].plan.importMatrix, href: link('/plan/import') };
  return actsHere(context, acts, { input, last: form('plan.state-task') === undefined ? [] : [matrix] });
}
