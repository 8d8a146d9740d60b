import type { BlockTranslate, BundlePartView, BundleView } from "#blocks/contract/index.ts";
import { Picture } from "./picture.tsx";

/**
 * What a bundle is made of: a list where it is fixed, the buyer's choice where it is a mix. Plain fields named `part`, one a
 * piece: it works without a script, and the server judges the choice. Words: `bundleWords`.
 */
export function BundleFields({ bundle, t }: { bundle: BundleView; t: BlockTranslate }) {
  if (bundle.kind === "fixed") {
    return (
      <section aria-label={t("bundleHolds")}>
        <p className="field-label mb-3">{t("bundleHolds")}</p>
        <ul className="flex flex-col gap-3">
          {bundle.parts.map((part) => (
            <li key={part.variant} className="flex items-center gap-3">
              <PartPicture part={part} />
              <span>
                <bdi className="tabular">{part.quantity}</bdi>
                {" × "}
                {nameOf(part)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const choose = t("bundleChoose", { count: bundle.choose });
  return bundle.repeats ? (
    <Places bundle={bundle} t={t} legend={choose} />
  ) : (
    <Boxes bundle={bundle} t={t} legend={choose} />
  );
}

interface FieldProps {
  bundle: BundleView;
  t: BlockTranslate;
  legend: string;
}

/** Each article once: boxes to tick. */
function Boxes({ bundle, t, legend }: FieldProps) {
  return (
    <fieldset>
      <legend className="field-label mb-3">{legend}</legend>
      <div className="grid grid-cols-2 gap-3 tablet:grid-cols-3">
        {bundle.parts.map((part) => (
          <label key={part.variant} className="pill bundle-part">
            <input type="checkbox" name="part" value={part.variant} disabled={part.available <= 0} />
            <span>
              <PartPicture part={part} />
              <span className="text-s">
                {nameOf(part)}
                {part.available <= 0 && <span className="text-muted"> · {t("bundleGone")}</span>}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The same article may come several times: a list for each place. */
function Places({ bundle, t, legend }: FieldProps) {
  return (
    <fieldset>
      <legend className="field-label mb-3">{legend}</legend>
      <div className="flex flex-col gap-3">
        {Array.from({ length: bundle.choose }, (_, index) => index + 1).map((number) => (
          <label key={number} className="field">
            <span className="field-label">{t("bundlePlace", { number })}</span>
            <select className="input" name="part" defaultValue="" required>
              <option value="" disabled>
                {t("bundlePick")}
              </option>
              {bundle.parts.map((part) => (
                <option key={part.variant} value={part.variant} disabled={part.available <= 0}>
                  {part.available > 0 ? nameOf(part) : `${nameOf(part)} · ${t("bundleGone")}`}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function PartPicture({ part }: { part: BundlePartView }) {
  if (!part.image) return null;
  return <Picture image={part.image} sizes="64px" className="w-16 shrink-0 overflow-hidden" decorative />;
}

function nameOf({ title, variantTitle }: BundlePartView): string {
  return [title, variantTitle].filter(Boolean).join(" · ");
}
