import type { PageContext } from '../../../ui/page.ts';
import { Inline, Unknown } from '../../../ui/primitives/facts.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { Listing } from '../../../ui/primitives/ways.tsx';
import { fateWords } from '../../../words/fates.ts';
import { houseWords } from '../../../words/house.ts';
import type { Overview } from './front-load.ts';
import { langOf } from './front-said.tsx';

const rooms = ['requests', 'activities', 'consultations', 'contacts', 'alerts', 'areas'] as const;

/** What was last asked or offered, with what became of it, what was last done together, and the way to the rest. */
export function Cooperation({
  data: { asks, activities },
  context: { say, link },
}: {
  readonly data: Overview;
  readonly context: PageContext;
}) {
  if (asks.length + activities.length === 0) return null;
  const { nav, related } = houseWords[say.language];
  const fates = fateWords[say.language];
  return (
    <Section id="cooperation" title={<a href={link('/requests')}>{nav.cooperation}</a>}>
      <Listing
        items={[
          ...asks.map(({ item, title, fate, madeOn }) => ({
            href: link(`/requests/${item}`),
            lead: madeOn === null ? undefined : say.day(madeOn),
            title: say.text(title).text,
            lang: langOf(say.text(title)),
            note: fate === 'no-answer-known' ? <Unknown word={fates[fate]} /> : fates[fate],
          })),
          ...activities.map(({ activity, title, starts, ends }) => ({
            href: link(`/activities/${activity}`),
            lead: starts === null ? undefined : say.days(starts, ends),
            title: say.text(title).text,
            lang: langOf(say.text(title)),
            note: related.kinds.activity,
          })),
        ]}
      />
      <p className="ui">
        <Inline
          items={rooms.map(room => (
            <a key={room} href={link(`/${room}`)}>
              {nav[room]}
            </a>
          ))}
        />
      </p>
    </Section>
  );
}
