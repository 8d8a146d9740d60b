import type { ReactNode } from "react";
import type { FieldRule, FormField, FormState } from "#blocks/contract/index.ts";

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
    <div className="field" data-field={field.name}>
      <label className="field-label" htmlFor={control.id}>
        <span {...edit("label")}>{label}</span>
        {!control.required && <span className="font-normal text-muted"> ({t("optional")})</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${control.id}-hint`} {...edit("hint")}>
          {hint}
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
    name: field.name,
    required: isRequired(field.rules),
    defaultValue: own(form.values, field.name),
    "aria-describedby": [hasHint && `${control}-hint`, `${control}-error`].filter(Boolean).join(" "),
    ...(own(form.errors, field.name) !== "" && { "aria-invalid": true as const }),
    "data-rules": JSON.stringify(field.rules),
  };
}

export function isRequired(rules: readonly FieldRule[]): boolean {
  return rules.some((rule) => rule.code === "required");
}

/** Field names are the merchant's words: `constructor` is one like any other. */
function own(record: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(record, name) ? (record[name] ?? "") : "";
}
