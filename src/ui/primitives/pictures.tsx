import { useWords } from '../words-context.tsx';

export interface PictureProps {
  /** The same picture in several widths, the narrowest first. */
  readonly forms: readonly { readonly href: string; readonly width: number }[];
  /** In pixels, so that the page keeps its place before it comes; unknown, it has the shape of a postcard. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly alt: string;
  readonly lang?: string | undefined;
  /** How wide it is drawn. */
  readonly drawn: 'measure' | 'thumbnail';
  /** On view at once: not left until the reader comes near. */
  readonly first?: boolean | undefined;
}

const sizes = { measure: '(min-width: 48rem) 39rem, 92vw', thumbnail: '(min-width: 48rem) 11rem, 30vw' } as const;

/** A picture that takes its place before it is there, in the width that the reader's screen asks for. */
export function Picture({ forms, width, height, alt, lang, drawn, first }: PictureProps) {
  const known = width !== undefined && height !== undefined && drawn === 'measure';
  const widest = forms[forms.length - 1];
  if (widest === undefined) return null;
  return (
    <img
      className={known ? 'picture' : `picture cut ${drawn}`}
      src={widest.href}
      srcSet={[...new Map(forms.map(({ href, width }) => [width, `${href} ${width}w`])).values()].join(', ')}
      sizes={sizes[drawn]}
      width={width}
      height={height}
      alt={alt}
      lang={lang}
      loading={first ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
}

/** A picture with what stands under it: what one sees, and who made it. */
export function Figure({
  caption,
  credit,
  captionLang,
  ...picture
}: PictureProps & {
  readonly caption: string;
  readonly captionLang?: string | undefined;
  readonly credit: string;
}) {
  const { pieces } = useWords();
  return (
    <figure className="figure-picture">
      <Picture {...picture} />
      <figcaption>
        <span lang={captionLang}>{caption}</span> · {pieces.credit(credit)}
      </figcaption>
    </figure>
  );
}
