import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

/** A campaign is never shown as a whole: this is what its editor draws around its pieces. */
const render: Render<PropsOf<typeof block>> = ({ props, slot, page, t }) => {
  const { from, until, variants, traffic } = props;
  const times = [from && t("from", { at: page.date(from) }), until && t("until", { at: page.date(until) })];
  const facts = [
    t(`prop.goal.${props.goal}`),
    times.filter(Boolean).join(" ") || t("always"),
    `${t("prop.traffic")} : ${traffic} %`,
    ...(variants.length > 0 ? [variants.map(({ id, weight }) => `${id} ${weight} %`).join(" · ")] : []),
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
export default render;
