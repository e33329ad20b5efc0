import type { PageContext } from '../../../ui/page.ts';
import type { ReturnPage } from './return-load.ts';

/** Of needs a request can be made, for no more readers than the return has. */
export function AsRequest({
  data: { round, task, party, given },
  context: { form, actTitle },
}: {
  readonly data: ReturnPage;
  readonly context: PageContext;
}) {
  const act = 'requests.make-request';
  const audience = given?.audience ?? 'public';
  const href = form(act, {
    'need.round': round,
    'need.task': task,
    'need.party': party,
    ...(audience === 'public' ? {} : { _audience: audience }),
  });
  return href === undefined ? null : (
    <p>
      <a href={href}>{actTitle(act)}</a>
    </p>
  );
}
