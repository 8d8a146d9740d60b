import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const GROUNDS = ["", "on-tint", "on-raised", "on-accent", "on-ink"];

/** A specimen of what the page wears: type, buttons and every ground. In the editor real pages show it instead. */
const render: Render<PropsOf<typeof block>> = ({ page, t }) => (
  <main id="content">
    {GROUNDS.map((ground) => (
      <section key={ground} className={ground}>
        <div className="frame flex flex-col items-start gap-4 py-10">
          <h2 className="text-3xl leading-tight">{SPECIMEN[page.locale]}</h2>
          <p>
            {t("prop.text")} · <span className="text-muted">{t("prop.muted")}</span> ·{" "}
            <span className="text-accent">{t("prop.accent")}</span>
          </p>
          <div className="flex flex-wrap gap-3">
            <span className="btn btn-primary">{t("prop.accent")}</span>
            <span className="btn btn-secondary">{t("prop.buttonShape")}</span>
          </div>
          <div className="card p-6 shadow-m">
            <h3 className="text-xl">{t("prop.raised")}</h3>
            <p className="text-muted">{t("prop.muted")}</p>
          </div>
        </div>
      </section>
    ))}
  </main>
);
export default render;

const SPECIMEN = {
  fr: "Une maison, une lumière, une main",
  ar: "بيتٌ وضوءٌ ويدٌ تصنع",
  en: "A house, a light, a hand",
};
