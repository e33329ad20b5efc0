import { z } from 'zod';
import type { ShownPicture } from '../../files/files.ts';
import type { Context, RefusalRule } from '../../record/act.ts';
import {
  day,
  ground,
  key,
  keyOf,
  type Localized,
  languageCode,
  line,
  localized,
  partyCode,
  uploaded,
} from '../../record/fields.ts';
import type { Refusal } from '../../record/refusal.ts';
import type { ReleaseState } from './state.ts';

/** Forms of field, and refusals, that several acts of the newsroom share. */
function localizedLine(max: number) {
  return localized(max)
    .refine(texts => Object.values(texts).every(text => !text.includes('\n')), 'stands on one line')
    .meta({ localized: true, long: false });
}

/** Which edition of which series. */
export const meeting = z.strictObject({ series: keyOf('series'), edition: keyOf('editions') });

export const picture = z.strictObject({
  file: uploaded('picture'),
  caption: localized(500),
  /** Who made it, and who holds the right to it. */
  credit: line(200),
  /** What is on it, for those who do not see it. */
  alt: localized(300),
});

export const answers = ['yes', 'no', 'not-asked'] as const;

/** The parts of a release that a correction may replace. */
export const textFields = {
  headline: localizedLine(300),
  subHeadlines: z.array(localizedLine(300)).max(5).optional(),
  /** Paragraphs have an empty line between them. */
  body: localized(20_000),
  byLine: localizedLine(200).optional(),
  dateline: z.strictObject({ place: localizedLine(100), day }).optional(),
};

/** A release as its public reads it, once it is published. */
export const releaseFields = {
  ...textFields,
  /** The language in which it was written; the others are translations. */
  originalLanguage: languageCode,
  /** What it is about, as a tag: releases with the same one belong together. */
  event: localizedLine(100).optional(),
  publisher: localizedLine(200),
  copyright: localizedLine(300).optional(),
  pressContact: localized(500).optional(),
  pictures: z.array(picture).max(20).optional(),
  meeting: meeting.optional(),
  /** Key of a task of the plan. */
  task: keyOf('tasks').optional(),
  /** Positions of the statements that it reports. */
  statements: z.array(z.int().min(0)).max(50).optional(),
  /** Parties whose view it tells, and whether each cleared that. */
  partiesNamed: z
    .array(z.strictObject({ party: partyCode, cleared: z.enum(answers) }))
    .max(50)
    .optional(),
  ...ground,
};

/** The pictures with what their files are, or the first that no picture was uploaded for. */
export function lookedUp(
  pictures: readonly Picture[],
  found: readonly ShownPicture[],
  refuse: (code: 'unknown-picture', more: { field: string }) => Refusal,
): readonly StoredPicture[] | Refusal {
  const shown = pictures.map(one => ({ one, file: found.find(({ digest }) => digest === one.file.digest) }));
  const missing = shown.findIndex(({ file }) => file === undefined);
  if (missing >= 0) return refuse('unknown-picture', { field: `pictures.${missing}.file` });
  return shown.map(({ one, file }) => ({ ...one, width: file?.width, height: file?.height, size: file?.size }));
}

const releaseContent = z.object(releaseFields);
export type ReleaseContent = z.output<typeof releaseContent>;
export type Picture = z.output<typeof picture>;

/** A picture with what its file is, looked up when the release was drafted: the pixels let a page keep its place. */
export interface StoredPicture extends Picture {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Bytes of the widest form in which pages show it. */
  readonly size?: number | undefined;
}

/** A release's key is also its place: `/news/KEY`. */
export const releaseKey = key;

export function releaseSubject({ release }: { readonly release: string }): string {
  return `newsroom/release/${release}`;
}

export const notDrafted: RefusalRule = {
  kind: 'missing',
  rule: 'A release is drafted before anything else is done with it.',
  source: 'docs/acts/newsroom.draft-release.md',
};

export const publishedAlready: RefusalRule = {
  kind: 'state',
  rule: 'A release is published once; from then on it is corrected or withdrawn.',
  source: 'docs/acts/newsroom.correct-release.md',
};

export const notForThePublic: RefusalRule = {
  kind: 'input',
  rule: 'The public sees nothing of a release before its release instant.',
  source: 'docs/guide/news.md',
};

export const notCleared: RefusalRule = {
  kind: 'state',
  rule: 'Only a text that was cleared is scheduled or published; a text that changes loses its clearance.',
  source: 'docs/acts/newsroom.clear-release.md',
};

export const notPublished: RefusalRule = {
  kind: 'state',
  rule: 'What was never published is drafted again, not corrected or withdrawn.',
  source: 'docs/acts/newsroom.publish-release.md',
};

export const publishedToAll: RefusalRule = {
  kind: 'input',
  rule: 'What is published is published to everyone.',
  source: 'docs/how-to/audiences.md',
};

export const withdrawnAlready: RefusalRule = {
  kind: 'state',
  rule: 'A release that was withdrawn stays as it is.',
  source: 'docs/acts/newsroom.withdraw-release.md',
};

export const unknownPicture: RefusalRule = {
  kind: 'state',
  rule: 'A release shows pictures that were uploaded before: JPEG, PNG or WebP.',
  source: 'docs/guide/files.md',
};

export const unknownSource: RefusalRule = {
  kind: 'state',
  rule: 'A fact names sources that are registered.',
  source: 'docs/acts/framework.register-source.md',
};

export const unknownParty: RefusalRule = {
  kind: 'state',
  rule: 'An act names parties that are registered.',
  source: 'docs/acts/parties.add-party.md',
};

export const unknownEdition: RefusalRule = {
  kind: 'state',
  rule: 'What is told of an edition is told of one that is registered.',
  source: 'docs/acts/meetings.register-edition.md',
};

export const draftRefusals = {
  'not-drafted': notDrafted,
  'published-already': publishedAlready,
  'not-for-the-public': notForThePublic,
};

/** Whatever is done with a release before it is published: there is a draft, and the public hears nothing of it. */
export function refuseUndrafted(
  { drafted, publishedAt }: ReleaseState,
  { release }: { readonly release: string },
  { audience, refuse }: Pick<Context<unknown, keyof typeof draftRefusals>, 'audience' | 'refuse'>,
): Refusal | undefined {
  if (!drafted) return refuse('not-drafted', { field: 'release', params: { release } });
  if (publishedAt !== undefined) return refuse('published-already', { field: 'release', params: { release } });
  if (audience === 'public') return refuse('not-for-the-public', { field: 'audience' });
  return undefined;
}

/** Languages in which part of a release's text is there and part is missing, with the part that is. */
export function incompleteLanguage({
  headline,
  body,
  subHeadlines = [],
}: Pick<ReleaseContent, 'headline' | 'body' | 'subHeadlines'>): { field: string; language: string } | undefined {
  const parts: [string, Localized][] = [
    ['headline', headline],
    ['body', body],
    ...subHeadlines.map((texts, index): [string, Localized] => [`subHeadlines.${index}`, texts]),
  ];
  const languages = new Set(parts.flatMap(([, texts]) => Object.keys(texts)));
  for (const language of languages)
    for (const [field, texts] of parts) if (texts[language] === undefined) return { field, language };
  return undefined;
}
