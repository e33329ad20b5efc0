import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Choice, Control } from './form-control.ts';
import { FormControl } from './form-controls.tsx';
import { envelopeNames } from './form-envelope.ts';
import { asksForFiles, formFields } from './form-field.ts';
import type { Errors } from './form-messages.tsx';
import { type FormContents, layOutForm } from './lay-out-form.ts';
import { type FieldError, placeErrors } from './place-errors.ts';
import { ErrorSummary } from './primitives/notices.tsx';
import type { FormWords } from './words.ts';
import { useWords } from './words-context.tsx';

export interface FormFromSchemaProps extends FormContents {
  readonly schema: z.ZodObject;
  /** Where it is posted. */
  readonly action: string;
  readonly csrf: string;
  /** Idempotency key, drawn when the form was first shown: the same form sent twice is one act. */
  readonly idempotencyKey: string;
  /** The subject's last position that the person sees, so that nobody acts on what has changed meanwhile. */
  readonly expect?: number | undefined;
  /** Who may read the act; with one choice only, it is not asked. */
  readonly audiences?: readonly Choice[] | undefined;
  /** `parties:A,B` where parties are chosen by name. */
  readonly audience?: string | undefined;
  /** Parties to choose from, where one of the audiences is `parties`; posted under this name. */
  readonly parties?: { readonly name: string; readonly options: readonly Choice[] } | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  /** Label of the button: the act itself, as in "Record the statement". */
  readonly submit: string;
  /** Further buttons, such as saving a draft; their name is posted beside the fields, so let it begin with an underscore. */
  readonly alternatives?:
    | readonly { readonly name: string; readonly value: string; readonly label: string }[]
    | undefined;
  readonly cancel?: { readonly label: string; readonly href: string } | undefined;
  /** Before the button: what will be published to whom, and who will be mailed. */
  readonly preview?: ReactNode;
}

/** The form of an act, in one column: every field of its schema with its words, and what was wrong with it on top. */
export function FormFromSchema(props: FormFromSchemaProps) {
  const { form } = useWords();
  const { audiences = [], errors = [], cancel } = props;
  const controls = layOutForm(props.schema, props, form);
  const readers = audiences.length > 1 ? audienceControl(audiences, props.audience, form) : undefined;
  // A field of the act's own comes first, should it be named so, too.
  const placed = placeErrors(readers === undefined ? controls : [...controls, readers], errors);
  return (
    <>
      {errors.length === 0 ? null : <ErrorSummary errors={placed.summary} />}
      <form
        className="act-form"
        method="post"
        action={props.action}
        encType={asksForFiles(formFields(props.schema)) ? 'multipart/form-data' : undefined}
        noValidate
      >
        <input type="hidden" name={envelopeNames.csrf} value={props.csrf} />
        <input type="hidden" name={envelopeNames.key} value={props.idempotencyKey} />
        {props.expect === undefined ? null : <input type="hidden" name={envelopeNames.expect} value={props.expect} />}
        {controls.map(control => (
          <FormControl key={control.id} control={control} errors={placed.byId} />
        ))}
        {readers === undefined ? null : (
          <AudienceControl control={readers} errors={placed.byId} audience={props.audience} parties={props.parties} />
        )}
        {audiences.length === 1 ? (
          <input type="hidden" name={envelopeNames.audience} value={audiences[0]?.value} />
        ) : null}
        {props.preview === undefined ? null : <div className="form-preview">{props.preview}</div>}
        <div className="actions">
          <button type="submit" className="button">
            {props.submit}
          </button>
          {props.alternatives?.map(({ name, value, label }) => (
            <button key={value} type="submit" name={name} value={value} className="button second">
              {label}
            </button>
          ))}
          {cancel === undefined ? null : <a href={cancel.href}>{cancel.label}</a>}
        </div>
      </form>
    </>
  );
}

/** For whom it is; `audience` is what refusals call it. */
function audienceControl(audiences: readonly Choice[], audience: string | undefined, form: FormWords): Control {
  return {
    kind: audiences.length <= 5 ? 'radios' : 'select',
    id: 'f-audience',
    name: envelopeNames.audience,
    path: 'audience',
    label: form.audience,
    help: form.audienceHelp,
    required: true,
    options: audiences,
    value: (audience?.startsWith('parties:') ? 'parties' : audience) ?? audiences[0]?.value ?? '',
  };
}

function AudienceControl({
  control,
  errors,
  audience,
  parties,
}: Pick<FormFromSchemaProps, 'audience' | 'parties'> & { readonly control: Control; readonly errors: Errors }) {
  const { form } = useWords();
  if (!parties) return <FormControl control={control} errors={errors} />;
  const [kind, codes] = (audience ?? '').split(':');
  const byName = kind === 'parties';
  const chosen: Control = {
    kind: 'checklist',
    id: 'f-audience-parties',
    name: parties.name,
    path: parties.name,
    label: form.audienceParties,
    required: false,
    options: parties.options,
    values: byName ? (codes ?? '').split(',') : [],
  };
  return (
    <>
      <FormControl control={control} errors={errors} />
      <details className="audience-parties" open={byName}>
        <summary>{form.audienceParties}</summary>
        <FormControl control={chosen} />
      </details>
    </>
  );
}
