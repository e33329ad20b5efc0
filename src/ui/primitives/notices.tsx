import type { ReactNode } from 'react';
import { useWords } from '../words-context.tsx';
import { Figure } from './marks.tsx';

/** Nothing here yet: says so, says why, and says what comes next. */
export function Empty({
  title,
  children,
  next,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly next?: { readonly label: string; readonly href: string } | undefined;
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children === undefined ? null : <div className="empty-text">{children}</div>}
      {next === undefined ? null : (
        <p>
          <a className="button-link" href={next.href}>
            {next.label}
          </a>
        </p>
      )}
    </div>
  );
}

/** A sentence that stands out from the text around it. `status` is read out when it appears: after something was done. */
export function Notice({
  tone = 'accent',
  status,
  children,
}: {
  readonly tone?: 'accent' | 'good' | 'warn' | 'bad' | undefined;
  readonly status?: boolean | undefined;
  readonly children: ReactNode;
}) {
  const shape = { accent: 'seal', good: 'check', warn: 'warning', bad: 'triangle' } as const;
  return (
    <div className={`notice tone-${tone}`} role={status ? 'status' : undefined}>
      <Figure shape={shape[tone]} />
      <div>{children}</div>
    </div>
  );
}

export interface FormError {
  /** The id of the control to go to; absent: it concerns the form as a whole. */
  readonly target?: string | undefined;
  readonly label?: string | undefined;
  readonly message: string;
}

/** First thing on a page whose form was not accepted: what is wrong, each linked to where it is put right. */
export function ErrorSummary({
  errors,
  children,
}: {
  readonly errors: readonly FormError[];
  readonly children?: ReactNode;
}) {
  const { form } = useWords();
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} id="error-summary">
      <h2 id="error-summary-title">{form.errorsTitle(errors.length)}</h2>
      {children}
      <ul>
        {errors.map(({ target, label, message }, index) => (
          <li key={index}>
            {target === undefined ? (
              <Said label={label} message={message} />
            ) : (
              <a href={`#${target}`}>{<Said label={label} message={message} />}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Said({ label, message }: { readonly label: string | undefined; readonly message: string }) {
  return label === undefined ? message : `${label}: ${message}`;
}

/** The body of a page that says no: what happened, by which rule, and what can be done now. */
export function Problem({
  kicker,
  title,
  happened,
  rule,
  next,
  code,
}: {
  /** "Refused", "Not found": what kind of no. */
  readonly kicker: string;
  readonly title: string;
  readonly happened: ReactNode;
  readonly rule?:
    | { readonly text: ReactNode; readonly href?: string | undefined; readonly source?: string | undefined }
    | undefined;
  readonly next: readonly { readonly label: string; readonly href: string }[];
  /** Stable name of the refusal, for a letter to the secretariat. */
  readonly code?: string | undefined;
}) {
  const { pieces } = useWords();
  return (
    <div className="sheet">
      <div className="sheet-text problem">
        <p className="kicker">{kicker}</p>
        <h1>{title}</h1>
        <p className="marginal">{pieces.whatHappened}</p>
        <div className="problem-part">{happened}</div>
        {rule === undefined ? null : (
          <>
            <p className="marginal">{pieces.rule}</p>
            <div className="problem-part">
              <p>
                {rule.text}{' '}
                {rule.source === undefined ? null : rule.href === undefined ? (
                  <cite>{rule.source}</cite>
                ) : (
                  <a href={rule.href}>{rule.source}</a>
                )}
              </p>
            </div>
          </>
        )}
        <p className="marginal">{pieces.whatToDo}</p>
        <ul className="problem-part plain">
          {next.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        {code === undefined ? null : (
          <p className="problem-code ui quiet">
            <code>{code}</code>
          </p>
        )}
      </div>
    </div>
  );
}
