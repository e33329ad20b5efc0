/** The palette a framework chooses from; each is a pair of colours in `style/tokens.css`. */
export const accents = ['indigo', 'teal', 'moss', 'rust', 'plum', 'slate'] as const;
export type Accent = (typeof accents)[number];
