import type { FormState, GoodsChoice, PageContext } from "#blocks/contract/index.ts";
import { controlName, typedIn } from "./form-field.tsx";
import { Picture } from "./picture.tsx";

interface GoodsChoicesProps {
  name: string;
  type: "radio" | "checkbox";
  form: FormState;
  page: Pick<PageContext, "money">;
  /** Words: `soldOut`, `nothing` where all of it is, and `empty` where nobody looked what there is. */
  t(key: "soldOut" | "nothing" | "empty"): string;
  /** Said before the price: "+". */
  sign?: string;
}

/** What the shop has of it; undefined while nobody has looked. */
export function goodsOf({ goods }: FormState, name: string): readonly GoodsChoice[] | undefined {
  return goods && Object.hasOwn(goods, name) ? goods[name] : undefined;
}

/** Articles, packs or offers to choose, each with its price. What is sold out is shown and cannot be chosen. */
export function GoodsChoices({ name, type, form, page, t, sign = "" }: GoodsChoicesProps) {
  const chosen = typedIn(form, name);
  const goods = goodsOf(form, name);
  if (!goods) return <p className="field-hint">{t("empty")}</p>;
  return (
    <div className="grid gap-2" data-goods={name}>
      <p className="field-hint" role="status" data-nothing hidden={goods.some(({ closed }) => !closed)}>
        {t("nothing")}
      </p>
      {goods.map(({ value, title, note, price, full, image, closed }) => (
        <label key={value} className={closed ? "pack goods-closed" : "pack"}>
          <input
            type={type}
            name={controlName(form, name)}
            value={value}
            defaultChecked={!closed && chosen.includes(String(value))}
            disabled={closed}
          />
          {image && <Picture image={image} sizes="56px" className="size-14 flex-none rounded-s" decorative />}
          <span className="min-w-0 grow">
            <span className="block font-medium wrap-anywhere">{title}</span>
            {note && <span className="block text-s text-muted wrap-anywhere">{note}</span>}
          </span>
          {/* Both stand there: a script that hears of it closes and opens what the page has. */}
          <span className="pack-price text-s text-muted" data-closed hidden={!closed}>
            {t("soldOut")}
          </span>
          <span className="pack-price tabular" data-open hidden={closed}>
            {full && (
              <s>
                <bdi>{page.money(full)}</bdi>
              </s>
            )}
            <strong>
              <bdi>
                {sign}
                {page.money(price)}
              </bdi>
            </strong>
          </span>
        </label>
      ))}
    </div>
  );
}
