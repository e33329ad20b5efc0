import type { PageContext } from '../../../ui/page.ts';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Figure } from '../../../ui/primitives/marks.tsx';
import { Notice } from '../../../ui/primitives/notices.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { sayAudience } from '../../../words/audience.ts';
import { pageWords } from '../words/page-words.ts';
import type { DocumentPage } from './document.tsx';
import { narrowIn, readText } from './read-text.ts';

/** The text as this reader may have it: what is for fewer is marked, and so is what is not there. */
export function DocumentText({ data, context }: { readonly data: DocumentPage; readonly context: PageContext }) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const text = readText(data, say.language);
  if (!text) return null;
  const { language, paragraphs } = text;
  const others = data.texts.filter(one => one !== text).map(one => say.languageName(one.language));
  const narrow = narrowIn(text, say);
  return (
    <Section id="text" title={words.text.title}>
      {narrow === undefined ? null : (
        <Notice tone="warn">
          <p>{narrow}</p>
        </Notice>
      )}
      <ol className="paragraphs plain">
        {paragraphs.map(({ paragraph, text, only, marked, position }) => (
          <li key={`${paragraph} ${position}`} className={text === null || only !== null ? 'narrow' : undefined}>
            <span className="paragraph-number">{paragraph}</span>
            <div>
              {text === null ? (
                <p className="quiet">
                  <Figure shape="blank" /> {words.text.gap}
                </p>
              ) : (
                text.split(/\n{2,}/).map((part, index) => (
                  <p key={index} lang={language}>
                    {part}
                  </p>
                ))
              )}
              {only === null ? null : (
                <p className="paragraph-note quiet">
                  {words.text.only(sayAudience(only, say))} {marked ? words.text.marked : words.text.unmarked}{' '}
                  <GroundLink href={link(`/record/${position}`)} of={`${data.symbol}, ${paragraph}`} sign />
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {others.length === 0 ? null : <p className="quiet">{words.text.also(others.join(', '))}</p>}
    </Section>
  );
}
