import type { PageContext } from '../page.ts';
import { withQuery } from '../with-query.ts';

export interface ChoiceLine {
  /** Name of the query parameter. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Shown also where there is one option alone. */
  readonly always?: boolean;
}

/** Links that narrow a list by one parameter each, keeping the others: choosing needs no script and no button. */
export function Choices({
  label,
  all,
  path,
  lines,
  chosen,
  context: { link },
}: {
  readonly label: string;
  readonly all: string;
  readonly path: string;
  readonly lines: readonly ChoiceLine[];
  readonly chosen: Readonly<Record<string, string | null>>;
  readonly context: PageContext;
}) {
  const shown = lines.filter(({ name, options, always }) => always || options.length > 1 || chosen[name] !== null);
  if (shown.length === 0) return null;
  const [root = '', kept = ''] = link(path).split('?');
  const address = (name: string, value: string | null) =>
    withQuery(root, {
      ...Object.fromEntries(new URLSearchParams(kept)),
      ...Object.fromEntries(
        Object.entries({ ...chosen, [name]: value }).map(([key, held]) => [key, held ?? undefined]),
      ),
    });
  return (
    <nav aria-label={label}>
      {shown.map(({ name, label, options }) => (
        <ul key={name} className="choices-line">
          <li className="label">{label}</li>
          {[{ value: null, label: all }, ...options].map(option => (
            <li key={option.value ?? ''}>
              <a href={address(name, option.value)} aria-current={chosen[name] === option.value ? 'true' : undefined}>
                {option.label}
              </a>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
