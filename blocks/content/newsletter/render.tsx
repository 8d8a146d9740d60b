import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { SentForm } from "#blocks/parts/sent-form.tsx";
import type block from "./block.ts";

const FIELDS = {
  email: { type: "email", inputMode: "email", autoComplete: "email" },
  phone: { type: "tel", inputMode: "tel", autoComplete: "tel" },
} as const;
const LOOKS = { stack: "flex flex-col gap-3", row: "flex flex-col gap-3 tablet:flex-row tablet:items-end" } as const;

const render: Render<PropsOf<typeof block>> = ({ id, props, page, form, t, edit }) => {
  const { title, text, channel, label, consent, thanks, look } = props;
  const own = (record: Readonly<Record<string, string>>, name: string) =>
    Object.hasOwn(record, name) ? record[name] : "";
  const error = own(form.errors, channel) || own(form.errors, "");
  return (
    <SentForm
      id={id}
      page={page}
      form={form}
      thanks={thanks}
      edit={edit}
      className="mx-auto w-full max-w-narrow text-start"
    >
      <h2 className="text-xl leading-snug" {...edit("title")}>
        {title}
      </h2>
      {text && (
        <p className="mt-1 text-muted" {...edit("text")}>
          {text}
        </p>
      )}
      <div className={`mt-4 ${LOOKS[look]}`}>
        <label className="field grow">
          <span className="field-label">{t(channel)}</span>
          <input
            className="input"
            name={channel}
            dir="ltr"
            required
            maxLength={190}
            {...FIELDS[channel]}
            defaultValue={own(form.values, channel)}
            {...(error && { "aria-invalid": true, "aria-describedby": `${id}-error` })}
          />
        </label>
        <button type="submit" className={`${buttonClass("primary")} min-h-12 shrink-0`} {...edit("label")}>
          {label}
        </button>
      </div>
      {error && (
        <p className="field-error mt-2" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      <label className="mt-3 flex items-start gap-3 text-s">
        <input className="mt-0.5 size-5 shrink-0" type="checkbox" name="consent" value="yes" required />
        <span {...edit("consent")}>{consent}</span>
      </label>
    </SentForm>
  );
};
export default render;
