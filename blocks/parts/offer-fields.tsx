import type { BlockTranslate, CouponView, OrderView, PageContext } from "#blocks/contract/index.ts";
import { buttonClass } from "./button.ts";
import { Picture } from "./picture.tsx";

interface OfferFieldProps {
  quote: OrderView | null;
  page: Pick<PageContext, "money">;
  /** Words: `coupon`, `voucher`, `apply`, `packs`. */
  t: BlockTranslate;
}

/** Packs of the article, each a button: without a script it recalculates, with one it does so in place. */
export function PackButtons({ quote, page, t }: OfferFieldProps) {
  const packs = quote?.packs ?? [];
  return (
    <fieldset className="packs" hidden={packs.length === 0} data-packs>
      <legend className="field-label mb-2">{t("packs")}</legend>
      <div className="grid gap-2" data-list>
        {packs.map((pack) => (
          <button
            key={pack.quantity}
            type="submit"
            name="pack"
            value={pack.quantity}
            className="pack"
            aria-pressed={pack.chosen}
            formNoValidate
          >
            <span className="pack-count tabular">{pack.quantity} ×</span>
            {pack.badge && <span className="pack-badge">{pack.badge}</span>}
            <span className="pack-price tabular">
              {pack.full.amount > pack.price.amount && (
                <s>
                  <bdi>{page.money(pack.full)}</bdi>
                </s>
              )}
              <strong>
                <bdi>{page.money(pack.price)}</bdi>
              </strong>
            </span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** Articles proposed beside the order: one tick adds one. */
export function BumpFields({ quote, page }: Omit<OfferFieldProps, "t">) {
  const bumps = quote?.bumps ?? [];
  return (
    <div className="grid gap-2" hidden={bumps.length === 0} data-bumps>
      {bumps.map((bump) => (
        <label key={bump.id} className="bump">
          <input type="checkbox" name={`bump_${bump.id}`} value="1" defaultChecked={bump.ticked} />
          {bump.image && <Picture image={bump.image} sizes="40px" className="size-10 rounded-s" decorative />}
          <span className="min-w-0 grow">
            <span className="block font-medium">{bump.name}</span>
            <span className="block truncate text-s text-muted">{bump.title}</span>
          </span>
          <strong className="tabular">
            <bdi>+ {page.money(bump.price)}</bdi>
          </strong>
        </label>
      ))}
    </div>
  );
}

interface CodeFieldProps extends Pick<OfferFieldProps, "t"> {
  id: string;
  name: "coupon" | "voucher";
  /** What became of the code. */
  answer: CouponView | null;
  value: string;
  error: string;
  hidden?: boolean;
  /** What its button asks of the form. */
  intent?: string;
}

/** A coupon's or a voucher's code, folded away until somebody has one; what became of it is said beside it. */
export function CodeField({ id, name, answer, value, error, hidden = false, intent = "update", t }: CodeFieldProps) {
  const said = error || answer?.message || "";
  const good = error === "" && answer?.ok === true;
  return (
    <details className="coupon" open={value !== "" || said !== ""} hidden={hidden} data-field={name}>
      <summary>{t(name)}</summary>
      <div className="flex items-end gap-2 pt-2">
        <label className="visually-hidden" htmlFor={`${name}-${id}`}>
          {t(name)}
        </label>
        <input
          className="input min-w-0 grow uppercase"
          id={`${name}-${id}`}
          name={name}
          maxLength={64}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          dir="ltr"
          defaultValue={value}
          aria-describedby={`${name}-${id}-said`}
        />
        <button
          type="submit"
          name="intent"
          value={intent}
          className={`${buttonClass("secondary")} min-h-12`}
          formNoValidate
          data-apply
        >
          {t("apply")}
        </button>
      </div>
      <p
        className={good ? "coupon-good" : "field-error"}
        id={`${name}-${id}-said`}
        hidden={said === ""}
        aria-live="polite"
        data-error
        data-said
      >
        {said}
      </p>
    </details>
  );
}
