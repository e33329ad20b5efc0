import type { PageContext } from '../../../ui/page.ts';
import { Figure, Picture } from '../../../ui/primitives/pictures.tsx';
import { pictureForms } from '../derived/pictures.ts';
import type { StoredPicture } from '../fields.ts';

interface Shown {
  readonly picture: StoredPicture;
  readonly context: PageContext;
  readonly first?: boolean;
}

function drawnOf({ picture, context: { say, framework } }: Shown) {
  const alt = say.text(picture.alt);
  return {
    forms: pictureForms(picture).map(({ path, width }) => ({ href: `/f/${framework.key}${path}`, width })),
    width: picture.width,
    height: picture.height,
    alt: alt.text,
    lang: alt.fallback ? alt.language : undefined,
  };
}

/** A picture of a release with its caption and its credit. */
export function ReleaseFigure(shown: Shown) {
  const caption = shown.context.say.text(shown.picture.caption);
  return (
    <Figure
      {...drawnOf(shown)}
      drawn="measure"
      first={shown.first}
      caption={caption.text}
      captionLang={caption.fallback ? caption.language : undefined}
      credit={shown.picture.credit}
    />
  );
}

/** The picture of a release beside its headline in a list. */
export function ReleaseThumbnail(shown: Shown) {
  return <Picture {...drawnOf(shown)} drawn="thumbnail" />;
}
