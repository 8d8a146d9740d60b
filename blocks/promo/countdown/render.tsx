import { createElement } from "react";
import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const UNITS = [
  ["days", 86_400],
  ["hours", 3_600],
  ["minutes", 60],
  ["seconds", 1],
] as const;

/** What is left when the page is made; a script counts on from there. */
function figures(seconds: number) {
  let rest = Math.max(0, seconds);
  return UNITS.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest %= size;
    return { unit, figure: String(count).padStart(2, "0") };
  });
}

const render: Render<PropsOf<typeof block>, number> = ({ lasting, props, data, page, t, edit }) => {
  const { mode, endsAt, hours, title, ended, look } = props;
  const end = mode === "date" ? Date.parse(endsAt ?? "") : (data ?? Number.NaN);
  const visit = mode === "visit";
  if (!visit && Number.isNaN(end)) return null;
  if (end <= page.now) {
    return (
      <p className="font-semibold" {...edit("ended")}>
        {ended}
      </p>
    );
  }
  const iso = visit ? "" : new Date(end).toISOString();
  const left = visit ? hours * 3_600 : Math.ceil((end - page.now) / 1_000);
  const boxes = look === "boxes";
  return createElement(
    "v-countdown",
    {
      class: `flex gap-3 ${boxes ? "flex-col" : "flex-wrap items-baseline"}`,
      "data-end": iso,
      "data-ended": ended,
      ...(visit && { "data-hours": hours, "data-id": lasting }),
    },
    <p className={boxes ? "font-semibold" : undefined} {...edit("title")}>
      {title}
    </p>,
    <div
      className={`countdown-boxes tabular ${boxes ? "grid max-w-96 grid-cols-4 gap-2" : "grid w-fit grid-flow-col gap-3"}`}
      role="timer"
      aria-hidden="true"
      data-boxes
    >
      {figures(left).map(({ unit, figure }) => (
        <span key={unit} className={boxes ? "card flex flex-col items-center rounded-m px-1 py-3" : undefined}>
          <b className={boxes ? "text-2xl leading-tight font-semibold" : "font-semibold"} data-unit={unit}>
            {figure}
          </b>{" "}
          <span className="text-xs text-muted">{t(unit)}</span>
        </span>
      ))}
    </div>,
    visit ? (
      <p className="text-s text-muted">{t("within", { count: hours })}</p>
    ) : (
      <time className="text-s text-muted" dateTime={iso} data-until>
        {t("until", { date: page.date(end) })}
      </time>
    ),
  );
};
export default render;
