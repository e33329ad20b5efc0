import type { PageContext } from '../../../ui/page.ts';
import { Mark } from '../../../ui/primitives/marks.tsx';
import type { Point } from '../derived/points.ts';
import type { Channel } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';

/** A way to reach somebody, as a link that a telephone or a mail program follows. */
export function ChannelLink({
  channel,
  context: { say },
}: {
  readonly channel: Channel;
  readonly context: PageContext;
}) {
  const { kind, address, note } = channel;
  const href =
    kind === 'e-mail'
      ? `mailto:${address}`
      : kind === 'phone' || kind === 'mobile'
        ? `tel:${address.replace(/[^+\d]/g, '')}`
        : kind === 'web'
          ? address
          : undefined;
  return (
    <>
      {pageWords[say.language].choices.channels[kind]}: {href === undefined ? address : <a href={href}>{address}</a>}
      {note === undefined ? '' : ` (${note})`}
    </>
  );
}

/** When it was last said to stand, or that nobody has said so in time: by shape, colour and word. */
export function Confirmed({ point, context: { say } }: { readonly point: Point; readonly context: PageContext }) {
  return point.stale ? (
    <Mark shape="warning" tone="warn" word={pageWords[say.language].stale} />
  ) : (
    say.day(point.confirmedOn)
  );
}
