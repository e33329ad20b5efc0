import type { IssuedParagraph, NarrowerParagraph } from './paragraphs.ts';

/** A paragraph as one reader gets it. */
export interface ReadParagraph {
  readonly paragraph: string;
  /** Null: it is marked that something stands here, and this reader may not read it. */
  readonly text: string | null;
  /** For whom it is, where these are fewer than may read the document. */
  readonly only: string | null;
  /** Do the other readers of the document see that something stands here? */
  readonly marked: boolean;
  /** The entry that says it. */
  readonly position: number;
}

export interface ReadText {
  readonly language: string;
  readonly paragraphs: readonly ReadParagraph[];
}

/** Puts together what a reader may see of a document's text, in each language in which it was issued. */
export function textAsRead(issued: readonly IssuedParagraph[], added: readonly NarrowerParagraph[]): ReadText[] {
  return [...Map.groupBy(issued, ({ language }) => language)].map(([language, text]) => {
    const own = added.filter(one => one.language === language);
    const told = ({ paragraph, text, audience, position }: NarrowerParagraph, marked: boolean): ReadParagraph => ({
      paragraph,
      text,
      only: audience,
      marked,
      position,
    });
    const stands = (paragraph: string | null) => text.some(one => one.paragraph === paragraph);
    const nowhere = own.filter(one => !stands(one.behind ?? one.paragraph)).map(one => told(one, false));
    return {
      language,
      paragraphs: [
        ...text.flatMap(({ paragraph, text, position }): ReadParagraph[] => {
          const here = own.filter(one => one.behind === null && one.paragraph === paragraph);
          const behind = own.filter(one => one.behind === paragraph);
          const issued = { paragraph, text, only: null, marked: true, position };
          return [
            ...(text === null && here.length > 0 ? [] : [issued]),
            ...here.map(one => told(one, true)),
            ...behind.map(one => told(one, false)),
          ];
        }),
        ...nowhere,
      ],
    };
  });
}
