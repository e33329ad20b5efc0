import type { ReactNode } from 'react';
import type { Choice, Control } from './form-control.ts';
import { described, type Errors, fieldClass, isPart, Messages } from './form-messages.tsx';
import { useWords } from './words-context.tsx';

type Of<Kind extends Control['kind']> = {
  readonly control: Extract<Control, { kind: Kind }>;
  readonly errors?: Errors | undefined;
};
type Many = Extract<Control, { kind: 'radios' | 'checklist' | 'variants' }>;

/** Draws any control with its label, help, hint and errors. Also for pages that write their form by hand. */
export function FormControl({
  control,
  errors,
}: {
  readonly control: Control;
  readonly errors?: Errors | undefined;
}): ReactNode {
  switch (control.kind) {
    case 'text':
      return <TextControl control={control} errors={errors} />;
    case 'area':
      return <AreaControl control={control} errors={errors} />;
    case 'select':
      return <SelectControl control={control} errors={errors} />;
    case 'upload':
      return <UploadControl control={control} errors={errors} />;
    case 'checkbox':
      return <CheckboxControl control={control} errors={errors} />;
    case 'radios':
    case 'checklist':
    case 'variants':
      return <ManyControl control={control} errors={errors} />;
    case 'part':
      return <PartControl control={control} errors={errors} />;
    case 'group':
      return <GroupControl control={control} errors={errors} />;
  }
}

function TextControl({ control, errors }: Of<'text'>) {
  const { id, name, type, value, lang, required, numeric, width, autoComplete, suggestions } = control;
  return (
    <Labelled control={control} errors={errors}>
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        lang={lang}
        className={width}
        required={required}
        inputMode={numeric ? 'decimal' : undefined}
        autoComplete={autoComplete}
        list={suggestions === undefined ? undefined : `${id}-list`}
        {...described(control, errors)}
      />
      {suggestions === undefined ? null : (
        <datalist id={`${id}-list`}>
          {suggestions.map(({ value: one, label }) => (
            <option key={one} value={one}>
              {label}
            </option>
          ))}
        </datalist>
      )}
    </Labelled>
  );
}

function AreaControl({ control, errors }: Of<'area'>) {
  const { id, name, value, rows, lang, required, mono } = control;
  return (
    <Labelled control={control} errors={errors}>
      <textarea
        id={id}
        name={name}
        defaultValue={value}
        rows={rows}
        lang={lang}
        className={mono ? 'mono' : undefined}
        required={required}
        {...described(control, errors)}
      />
    </Labelled>
  );
}

function SelectControl({ control, errors }: Of<'select'>) {
  const { id, name, value, options, required } = control;
  return (
    <Labelled control={control} errors={errors}>
      <select id={id} name={name} defaultValue={value} required={required} {...described(control, errors)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** A place to choose a file. One that is kept goes along by its digest, unless another takes its place or it is left out. */
function UploadControl({ control, errors }: Of<'upload'>) {
  const { id, name, accept, kept, required } = control;
  const { form } = useWords();
  return (
    <Labelled control={control} errors={errors}>
      {kept === undefined ? null : (
        <div className="kept-file">
          <input type="hidden" name={`${name}.digest`} value={kept.digest} />
          <input type="hidden" name={`${name}.name`} value={kept.name} />
          <p className="help">{form.keptFile(kept.name)}</p>
          <div className="option">
            <input type="checkbox" id={`${id}-leave`} name={`${name}.leave`} value="true" />
            <label htmlFor={`${id}-leave`}>{form.leaveFile}</label>
          </div>
        </div>
      )}
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        required={required && kept === undefined}
        {...described(control, errors)}
      />
    </Labelled>
  );
}

function CheckboxControl({ control, errors }: Of<'checkbox'>) {
  const { id, name, label, checked } = control;
  return (
    <div className={fieldClass(control, errors)}>
      <Messages control={control} errors={errors} only="error" />
      <div className="option">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="true"
          defaultChecked={checked}
          {...described(control, errors)}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      <Messages control={control} errors={errors} only="help" />
    </div>
  );
}

function ManyControl({ control, errors }: { readonly control: Many; readonly errors?: Errors | undefined }) {
  return (
    <fieldset
      className={`${fieldClass(control, errors)} ${control.kind}${control.options.length > 12 ? ' many' : ''}`}
      {...described(control, errors)}
    >
      <Legend control={control} />
      <Messages control={control} errors={errors} />
      {control.options.map((option, index) => (
        <Option
          key={option.value}
          control={control}
          option={option}
          id={index === 0 ? control.id : `${control.id}-${index}`}
          errors={errors}
        />
      ))}
    </fieldset>
  );
}

function Option({
  control,
  option,
  id,
  errors,
}: {
  readonly control: Many;
  readonly option: Choice & { readonly controls?: readonly Control[] };
  readonly id: string;
  readonly errors: Errors | undefined;
}) {
  const { name, kind } = control;
  const checked = kind === 'checklist' ? control.values.includes(option.value) : control.value === option.value;
  return (
    <div className="option">
      <input
        type={kind === 'checklist' ? 'checkbox' : 'radio'}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        required={kind !== 'checklist' && control.required}
        aria-describedby={option.help === undefined ? undefined : `${id}-note`}
      />
      <label htmlFor={id}>{option.label}</label>
      {option.help === undefined ? null : (
        <p className="help" id={`${id}-note`}>
          {option.help}
        </p>
      )}
      {option.controls === undefined || option.controls.length === 0 ? null : (
        <fieldset className="variant">
          <legend className="hidden-words">{option.label}</legend>
          {option.controls.map(inner => (
            <FormControl key={inner.id} control={inner} errors={errors} />
          ))}
        </fieldset>
      )}
    </div>
  );
}

function PartControl({ control: { id, label, help, controls, fold }, errors }: Of<'part'>) {
  const inner = controls.map(control => <FormControl key={control.id} control={control} errors={errors} />);
  const helped = help === undefined ? null : <p className="help">{help}</p>;
  if (fold === undefined)
    return (
      <section className="part" aria-labelledby={id}>
        <h2 id={id}>{label}</h2>
        {helped}
        {inner}
      </section>
    );
  const isWrong = errors !== undefined && controls.some(({ id: one }) => errors.has(one));
  return (
    <details className="part" open={fold === 'open' || isWrong}>
      <summary>{label}</summary>
      {helped}
      {inner}
    </details>
  );
}

function GroupControl({ control, errors }: Of<'group'>) {
  return (
    <fieldset
      className={`${fieldClass(control, errors)} group ${control.minor ? 'minor' : 'major'}`}
      id={control.id}
      tabIndex={-1}
      {...described(control, errors)}
    >
      <Legend control={control} />
      <Messages control={control} errors={errors} />
      {control.controls.map(inner => (
        <FormControl key={inner.id} control={inner} errors={errors} />
      ))}
    </fieldset>
  );
}

function Labelled({
  control,
  errors,
  children,
}: {
  readonly control: Control;
  readonly errors: Errors | undefined;
  readonly children: ReactNode;
}) {
  const { form } = useWords();
  return (
    <div className={fieldClass(control, errors)}>
      <label htmlFor={control.id}>
        {control.label}
        {control.required || isPart(control) ? null : <span className="optional">{form.optional}</span>}
      </label>
      <Messages control={control} errors={errors} />
      {children}
    </div>
  );
}

function Legend({ control }: { readonly control: Control }) {
  const { form } = useWords();
  return (
    <legend>
      {control.label}
      {control.required || isPart(control) || control.kind === 'radios' ? null : (
        <span className="optional">{form.optional}</span>
      )}
    </legend>
  );
}
