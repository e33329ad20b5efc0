import type { PageContext } from '../../../ui/page.ts';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Differ } from '../../../ui/primitives/sources.tsx';
import type { Claim } from '../../framework/derived/claims.ts';
import type { CitedSource } from '../derived/cited-sources.ts';
import { refsTo, Said } from './said.tsx';

/** Where sources differ on what a page shows: every reading, side by side. */
export function Differences({
  claims,
  cited,
  context: { say, link },
}: {
  readonly claims: readonly Claim[];
  readonly cited: readonly CitedSource[];
  readonly context: PageContext;
}) {
  return claims.map(({ claim, topic, readings, view, position }) => (
    <Differ
      key={claim}
      id={`claim-${claim}`}
      topic={<Said texts={topic} say={say} />}
      values={readings.map(({ text, sources }) => ({
        text: <Said texts={text} say={say} />,
        sources: refsTo(cited, sources),
      }))}
      view={view ? <Said texts={view} say={say} /> : undefined}
      ground={<GroundLink href={link(`/record/${position}`)} of={say.text(topic).text} />}
    />
  ));
}
