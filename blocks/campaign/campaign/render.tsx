import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

/** A campaign is never shown as a whole: this is what its editor draws around its pieces. */
const render: Render<PropsOf<typeof block>> = ({ props, slot, page, t }) => {
  const { from, until, weekly, variants, traffic } = props;
  const times = [from && t("from", { at: page.date(from) }), until && t("until", { at: page.date(until) })];
  const facts = [
    t(`prop.goal.${props.goal}`),
    times.filter(Boolean).join(" ") || t("always"),
    ...weekly.map((hours) => hoursIn(hours, page.locale)),
    t("share", { traffic }),
    ...(variants.length > 0 ? [variants.map(({ id, name, weight }) => `${name || id} ${weight} %`).join(" · ")] : []),
  ];
  return (
    <main id="content" className="frame frame-text py-10 flex flex-col gap-6">
      <ul className="flex flex-wrap gap-3 text-s text-muted">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {slot("pieces", "flex flex-col gap-3")}
    </main>
  );
};
/** "ven., sam. 20:00–01:00". 4 January 2027 is a Monday. */
function hoursIn(
  { days, from, until }: { days: readonly number[]; from: string; until: string },
  locale: string,
): string {
  const name = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  const named = [...days].sort().map((day) => name.format(Date.UTC(2027, 0, 3 + day)));
  return [named.join(", "), `${from}–${until}`].filter(Boolean).join(" ");
}
export default render;
