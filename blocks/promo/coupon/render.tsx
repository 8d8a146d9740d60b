import { createElement } from "react";
import type { CodeView, PropsOf, Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, CodeView> = ({ props, data, page, t, edit }) => {
  if (!data) return null;
  return createElement(
    "v-coupon",
    { class: "coupon-card", "data-code": data.code, "data-copied": t("copied") },
    <div className="min-w-0">
      <p className="text-l leading-snug font-semibold" {...edit("title")}>
        {props.title}
      </p>
      {props.note && (
        <p className="mt-1 text-s text-muted" {...edit("note")}>
          {props.note}
        </p>
      )}
      {data.endsAt !== null && (
        <p className="mt-1 text-s text-muted">
          <time dateTime={new Date(data.endsAt).toISOString()}>{t("until", { date: page.date(data.endsAt) })}</time>
        </p>
      )}
    </div>,
    <div className="flex items-center gap-3">
      <p className="coupon-code">
        <span className="visually-hidden">{t("code")} </span>
        <bdi>{data.code}</bdi>
      </p>
      <button type="button" className={`${buttonClass("secondary")} coupon-copy px-4`} data-copy>
        <span aria-live="polite" data-word>
          {t("copy")}
        </span>
      </button>
    </div>,
  );
};
export default render;
