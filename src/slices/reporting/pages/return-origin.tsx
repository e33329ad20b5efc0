import type { PageContext } from '../../../ui/page.ts';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Notice } from '../../../ui/primitives/notices.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { pageWords } from '../words/page-words.ts';
import type { ReturnPage } from './return-load.ts';

interface Shown {
  readonly data: ReturnPage;
  readonly context: PageContext;
}

/** Whether the party says that what was entered for it is what it sent; asked of whoever may say so. */
export function Confirmation({ data, context }: Shown) {
  const { given, confirmed, disputed, round, task, party } = data;
  const words = pageWords[context.say.language];
  if (!given?.received || given.recordedBy.capacity === 'compiler') return null;
  const since = (at: number | undefined | null) => (at ?? -1) > given.position;
  if (since(confirmed) && (confirmed ?? 0) > (disputed?.position ?? -1))
    return <Notice tone="good">{words.confirmed}</Notice>;
  const objects = since(disputed?.position) ? disputed : null;
  const input = { round, task, party, ...(given.audience === 'framework' ? {} : { _audience: given.audience }) };
  const yes = data.open ? context.form('reporting.confirm-return', input) : undefined;
  const no = data.open && !objects ? context.form('reporting.dispute-return', input) : undefined;
  return (
    <Notice tone={objects ? 'bad' : 'warn'}>
      {objects ? (
        <>
          {words.disputed} {objects.reason === null ? null : context.say.text(objects.reason).text}
        </>
      ) : (
        words.notConfirmed
      )}
      {yes === undefined ? null : (
        <span className="actions">
          <a className="button" href={yes}>
            {words.isOurs}
          </a>
          {no === undefined ? null : (
            <a className="button second" href={no}>
              {words.notOurs}
            </a>
          )}
        </span>
      )}
    </Notice>
  );
}

export function fileLink(
  { digest, name }: { readonly digest: string; readonly name: string },
  context: PageContext,
): string {
  return `/f/${context.framework.key}/files/${digest}?${new URLSearchParams({ name })}`;
}

export function Evidence({ data, context }: Shown) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { given } = data;
  if (given === null || given.evidence.length === 0) return null;
  return (
    <Section id="evidence" title={words.evidence}>
      <ul>
        {given.evidence.map(({ title, file, link: address, on }, index) => (
          <li key={index}>
            {say.text(title).text}
            {on === undefined ? null : <span className="quiet"> {say.day(on)}</span>}
            {file === undefined ? null : (
              <>
                {' '}
                <a href={fileLink(file, context)}>{file.name}</a>
              </>
            )}
            {address === undefined ? null : (
              <>
                {' '}
                <a href={address} rel="noreferrer nofollow">
                  {new URL(address).host}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      <GroundLink href={link(`/record/${given.position}`)} of={words.evidence} />
    </Section>
  );
}
