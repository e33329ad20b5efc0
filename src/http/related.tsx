import type { Reading } from '../record/reading.ts';
import type { Related } from '../slice.ts';
import { slices } from '../slices.ts';
import type { Page, PageContext } from '../ui/page.ts';
import { GroundLink } from '../ui/primitives/ground.tsx';
import { Section, Sheet } from '../ui/primitives/sheet.tsx';
import { Listing } from '../ui/primitives/ways.tsx';
import { houseWords } from '../words/house.ts';

/** What other rooms hold that names the subject of this page. */
export async function relatedTo(
  page: Page,
  params: Readonly<Record<string, string>>,
  reading: Reading,
): Promise<readonly Related[]> {
  const { subject: template } = page;
  if (template === undefined) return [];
  const subject = template.replace(/:([a-z]+)/g, (_, name: string) => params[name] ?? '');
  const found = await Promise.all(slices.map(async slice => (await slice.relatedTo?.(reading, subject)) ?? []));
  return found.flat();
}

export function RelatedSheet({
  related,
  context,
}: {
  readonly related: readonly Related[];
  readonly context: PageContext;
}) {
  const { say, link } = context;
  const words = houseWords[say.language].related;
  if (related.length === 0) return null;
  return (
    <Sheet spread>
      <Section id="related" title={words.title}>
        <Listing
          items={related.map(({ kind, path, title, symbol, on, note, position }) => {
            const said = say.text(title);
            return {
              href: path.startsWith('/') ? link(path) : path,
              title: said.text,
              lang: said.fallback ? said.language : undefined,
              lead: on === null ? undefined : say.day(on),
              note: (
                <>
                  {[
                    words.kinds[kind],
                    ...(symbol === null ? [] : [symbol]),
                    ...(note ? [say.text(note).text] : []),
                  ].join(' · ')}{' '}
                  <GroundLink href={link(`/record/${position}`)} of={said.text} sign />
                </>
              ),
            };
          })}
        />
      </Section>
    </Sheet>
  );
}
