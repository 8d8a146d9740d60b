import {
  type BlockTranslate,
  type PropsOf,
  type Render,
  TRACKING_STEPS,
  type TrackingView,
} from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import type block from "./block.ts";
import type { TrackingAnswer } from "./data.server.ts";

const render: Render<PropsOf<typeof block>, TrackingAnswer> = ({ id, props, data, page, t, form, edit }) => {
  const trouble = Object.hasOwn(form.errors, "") ? form.errors[""] : data?.typed && !data.found ? t("unknown") : "";
  return (
    <div className="flex flex-col gap-6 text-start">
      {props.title && (
        <h2 className="text-2xl leading-snug" {...edit("title")}>
          {props.title}
        </h2>
      )}
      {trouble && (
        <p className="form-trouble" role="alert">
          {trouble}
        </p>
      )}
      {data?.found && <Tracked order={data.found} t={t} />}
      <form
        className="grid items-end gap-4 tablet:grid-cols-[1fr_1fr_auto]"
        method="post"
        action={page.href("/track")}
        aria-describedby={`${id}-hint`}
      >
        <label className="field">
          <span className="field-label">{t("number")}</span>
          <input
            className="input"
            name="number"
            dir="ltr"
            required
            maxLength={40}
            autoCapitalize="characters"
            defaultValue={data?.typed?.number ?? ""}
          />
        </label>
        <label className="field">
          <span className="field-label">{t("phone")}</span>
          <input
            className="input"
            name="phone"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            dir="ltr"
            required
            maxLength={30}
            defaultValue={data?.typed?.phone ?? ""}
          />
        </label>
        <button type="submit" className={`${buttonClass("primary")} min-h-12`}>
          {t("show")}
        </button>
      </form>
      <p className="text-s text-muted" id={`${id}-hint`} {...edit("hint")}>
        {props.hint}
      </p>
    </div>
  );
};
export default render;

function Tracked({ order, t }: { order: TrackingView; t: BlockTranslate }) {
  const here = order.reached.at(-1);
  const steps = order.ended ? order.reached : TRACKING_STEPS;
  return (
    <section className="card p-6">
      <h3 className="text-l leading-snug">
        <bdi>{t("order", { number: order.number })}</bdi>
      </h3>
      <ol className="track mt-5">
        {steps.map((step) => {
          const done = order.reached.includes(step);
          return (
            <li key={step} data-done={done} {...(step === here && !order.ended && { "aria-current": "step" })}>
              <span className="track-sign">{done && <Icon name="check" className="size-4" />}</span>
              <span>{t(`step.${step}`)}</span>
            </li>
          );
        })}
        {order.ended && (
          <li data-done="false" aria-current="step">
            <span className="track-sign">
              <Icon name="x" className="size-4" />
            </span>
            <span>{t(`ended.${order.ended}`)}</span>
          </li>
        )}
      </ol>
      {order.parcels.map(({ carrier, code, href }) => (
        <p key={`${carrier}-${code}`} className="mt-3 text-s text-muted">
          {t("parcel")} · {carrier}{" "}
          {href ? (
            <a className="link" href={href} rel="noopener noreferrer" target="_blank">
              <bdi>{code}</bdi>
            </a>
          ) : (
            <bdi>{code}</bdi>
          )}
        </p>
      ))}
    </section>
  );
}
