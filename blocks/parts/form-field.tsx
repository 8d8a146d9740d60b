import type { ReactNode } from "react";
import type { FieldRule, FormField, FormState } from "#blocks/contract/index.ts";
import { ownDirection } from "./own-direction.ts";

export interface FieldFrameProps {
  /** Of the node, unique on the page. */
  id: string;
  field: FormField;
  label: string;
  hint: string;
  form: FormState;
  /** Words: `optional`. */
  t(key: "optional"): string;
  edit(prop: string): { "data-edit"?: string };
  /** The control, given what ties it to its label, hint and error. */
  children(control: FieldControl): ReactNode;
}

export interface FieldControl {
  id: string;
  name: string;
  required: boolean;
  defaultValue: string;
  "aria-describedby": string;
  "aria-invalid"?: true;
  /** What the browser checks before it sends: the same rules the server checks. */
  "data-rules": string;
}

/**
 * A field as people expect it: its label above, a hint, the control, what is wrong beside it. The place of the error is
 * always there, so that a script can fill it and readers hear it.
 */
export function FieldFrame({ id, field, label, hint, form, t, edit, children }: FieldFrameProps) {
  const error = own(form.errors, field.name);
  const control = controlOf(id, field, form, hint !== "");
  return (
    <div className="field" data-field={field.name} data-blank={field.blank ? "" : undefined}>
      <label className="field-label" htmlFor={control.id}>
        <span {...ownDirection(label)} {...edit("label")}>
          {label}
        </span>
        {!control.required && <span className="font-normal text-muted"> ({t("optional")})</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${control.id}-hint`}>
          <span {...ownDirection(hint)} {...edit("hint")}>
            {hint}
          </span>
        </p>
      )}
      {children(control)}
      <p className="field-error" id={`${control.id}-error`} data-error hidden={error === ""}>
        {error}
      </p>
    </div>
  );
}

function controlOf(id: string, field: FormField, form: FormState, hasHint: boolean): FieldControl {
  const control = `field-${id}`;
  return {
    id: control,
    name: controlName(form, field.name),
    required: isRequired(field.rules),
    defaultValue: typedIn(form, field.name)[0] ?? "",
    "aria-describedby": [hasHint && `${control}-hint`, `${control}-error`].filter(Boolean).join(" "),
    ...(own(form.errors, field.name) !== "" && { "aria-invalid": true as const }),
    "data-rules": JSON.stringify(field.rules),
  };
}

/** What is wrong with a field whose frame is its own. */
export function FieldError({ id, name, form }: { id: string; name: string; form: FormState }) {
  const error = own(form.errors, name);
  return (
    <p className="field-error" id={id} data-error hidden={error === ""}>
      {error}
    </p>
  );
}

/** What a question with the common props is, for its frame. */
export function questionOf(
  id: string,
  { name, label, hint, required }: { name: string; label: string; hint: string; required: boolean },
) {
  const field: FormField = { name, rules: required ? [{ code: "required" }] : [] };
  return { id, field, label, hint };
}

/** Under which a control is sent: the field's name, and the row it answers. */
export function controlName({ prefix = "" }: FormState, name: string, row?: string): string {
  return row === undefined ? `${prefix}${name}` : `${prefix}${name}[${row}]`;
}

/** What was answered before, as a browser sends it. */
export function typedIn(form: FormState, name: string, row?: string): readonly string[] {
  const key = row === undefined ? name : `${name}[${row}]`;
  if (form.answers && Object.hasOwn(form.answers, key)) return form.answers[key] ?? [];
  const value = row === undefined ? own(form.values, name) : "";
  return value === "" ? [] : [value];
}

interface OptionFieldProps extends Omit<FieldFrameProps, "children"> {
  className?: string;
  /** One value is sent, and a browser can check it. */
  single?: boolean;
  children: ReactNode;
}

/** A question with several controls: a group, its question the group's name. */
export function OptionField({ id, field, label, hint, form, t, edit, className, single, children }: OptionFieldProps) {
  const error = own(form.errors, field.name);
  const control = `field-${id}`;
  const described = [hint !== "" && `${control}-hint`, `${control}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className="field" data-field={field.name} aria-describedby={described}>
      {label !== "" && (
        <legend className="field-label mb-2">
          <span {...ownDirection(label)} {...edit("label")}>
            {label}
          </span>
          {!isRequired(field.rules) && <span className="font-normal text-muted"> ({t("optional")})</span>}
        </legend>
      )}
      {hint && (
        <p className="field-hint" id={`${control}-hint`}>
          <span {...ownDirection(hint)} {...edit("hint")}>
            {hint}
          </span>
        </p>
      )}
      <div
        className={className ?? "flex flex-wrap gap-2"}
        {...(single && { "data-rules": JSON.stringify(field.rules) })}
      >
        {children}
      </div>
      <p className="field-error" id={`${control}-error`} data-error hidden={error === ""}>
        {error}
      </p>
    </fieldset>
  );
}

/** A choice, or a row, that answers brought or took away: out of sight, and not sent. A script finds it by its mark. */
export function choiceMark(form: FormState, id: string, value: string) {
  return { "data-choice": value, hidden: isGone(form, id, value) };
}

export function isGone({ withdrawn }: FormState, id: string, value: string): boolean {
  return withdrawn !== undefined && Object.hasOwn(withdrawn, id) && (withdrawn[id]?.includes(value) ?? false);
}

interface ListOptionProps {
  form: FormState;
  /** Id of the block whose choice it is. */
  of: string;
  value: string;
  label: ReactNode;
}

/** A choice of a list. One that is gone waits in a template: not every browser hides what is hidden in a list. */
export function ListOption({ form, of, value, label }: ListOptionProps) {
  const option = (
    <option value={value} {...ownDirection(label)}>
      {label}
    </option>
  );
  return isGone(form, of, value) ? <template>{option}</template> : option;
}

interface BareProps {
  form: FormState;
  of: string;
  values: readonly string[];
  words: string;
}

/** Said while none of a question's choices, or of a table's rows, is there; nothing where none ever goes. */
export function Bare({ form, of, values, words }: BareProps) {
  if (!form.withdrawn || !Object.hasOwn(form.withdrawn, of)) return null;
  return (
    <p className="field-hint" role="status" data-bare hidden={!values.every((each) => isGone(form, of, each))}>
      {words}
    </p>
  );
}

interface OptionProps {
  form: FormState;
  name: string;
  row?: string;
  type: "radio" | "checkbox";
  value: string;
  className: string;
  label: ReactNode;
  /** Id of the block whose choice it is, where it may come and go by itself. */
  of?: string;
  /** The row it stands in is gone. */
  isOff?: boolean;
}

export function Option({ form, name, row, type, value, className, label, of, isOff = false }: OptionProps) {
  return (
    <label className={className} {...(of !== undefined && choiceMark(form, of, value))}>
      <input
        type={type}
        name={controlName(form, name, row)}
        value={value}
        defaultChecked={typedIn(form, name, row).includes(value)}
        disabled={isOff || (of !== undefined && isGone(form, of, value))}
      />
      <span {...ownDirection(label)}>{label}</span>
    </label>
  );
}

export function isRequired(rules: readonly FieldRule[]): boolean {
  return rules.some((rule) => rule.code === "required");
}

/** Field names are the merchant's words: `constructor` is one like any other. */
function own(record: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(record, name) ? (record[name] ?? "") : "";
}
