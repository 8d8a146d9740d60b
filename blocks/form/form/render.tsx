import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { controlName } from "#blocks/parts/form-field.tsx";
import { ownDirection } from "#blocks/parts/own-direction.ts";
import type block from "./block.ts";

/** Fields and buttons alone: the host puts its own `<form>` around them. Of a form with steps, the one that is shown. */
const render: Render<PropsOf<typeof block>> = ({ props, slot, form, t, edit }) => {
  const trouble = Object.hasOwn(form.errors, "") ? form.errors[""] : "";
  const { index = 0, count = 1, current = 0, next = "" } = form.steps ?? {};
  const isLast = index >= count - 1;
  return (
    <div className="form">
      {count > 1 && props.progress !== "none" && (
        <p className="form-progress">
          {props.progress === "bar" ? (
            <progress value={index + 1} max={count} />
          ) : (
            <span className="form-steps" aria-hidden="true">
              {Array.from({ length: count }, (_, at) => (
                <i key={at.toString()} data-reached={at <= index ? "" : undefined} />
              ))}
            </span>
          )}{" "}
          <span>{t("step", { index: index + 1, count })}</span>
        </p>
      )}
      <p className="form-trouble" role="alert" data-trouble hidden={!trouble}>
        {trouble}
      </p>
      {props.known && (
        <p className="text-s text-muted" data-known hidden={!form.known}>
          {t("known")}{" "}
          <button type="button" className="link" hidden data-forget>
            {t("forget")}
          </button>
        </p>
      )}
      {props.saving && (
        // A kept page says it to nobody; the script does, on the device that kept something.
        <p className="text-s text-muted" role="status" data-resumed hidden={form.resumed !== true}>
          {t("resumed")}{" "}
          <a className="link" href={form.back ?? "#"} data-anew>
            {t("anew")}
          </a>
        </p>
      )}
      {form.carried?.map(([key, value], at) => (
        <input key={`${key}-${at.toString()}`} type="hidden" name={controlName(form, key)} value={value} />
      ))}
      {form.steps && <input type="hidden" name="step" value={current} />}
      {form.waiting && form.waiting.length > 0 && (
        // Without a script, what an answer brings is seen with the next page alone: nothing was wrong there yet.
        <input type="hidden" name="waited" value={form.waiting.join(" ")} />
      )}
      {form.around?.before}
      {slot("fields", "form-fields")}
      {form.around?.after}
      {form.human && (
        <>
          <noscript>
            <p className="form-trouble">{t("humanScript")}</p>
          </noscript>
          <div className="human" data-human={form.human} hidden={!isLast}>
            <p className="text-s text-muted">{t("human")}</p>
            <div data-human-place />
          </div>
        </>
      )}
      <div className="form-submit">
        {isLast ? (
          <button
            type="submit"
            className={`${buttonClass("primary", "large")} w-full`}
            {...ownDirection(props.submit)}
            {...edit("submit")}
          >
            {props.submit}
          </button>
        ) : (
          <button type="submit" className={`${buttonClass("primary", "large")} w-full`} {...ownDirection(next)}>
            {next || t("next")}
          </button>
        )}
        {index > 0 && (
          <button
            type="submit"
            name="intent"
            value="back"
            formNoValidate
            className={`${buttonClass("quiet", "medium")} w-full`}
          >
            {t("back")}
          </button>
        )}
        {props.known && !form.known && !form.around && form.back === undefined && (
          // A page that is kept is the same for everybody: whoever has no script asks for one of their own.
          <noscript>
            <button
              type="submit"
              name="intent"
              value="fill"
              formNoValidate
              className="link inline-flex min-h-11 items-center"
            >
              {t("fill")}
            </button>
          </noscript>
        )}
        {props.note && (
          <p className="text-center text-s text-muted" {...ownDirection(props.note)} {...edit("note")}>
            {props.note}
          </p>
        )}
      </div>
    </div>
  );
};
export default render;
