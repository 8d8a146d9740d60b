import { createElement } from "react";
import { isolatedWords } from "#app/commerce/kernel/isolated-words.ts";
import type { PropsOf, ReachView, Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, ReachView> = ({ id, props, data, page, t, edit }) => {
  const { payment, returns, ask } = props;
  const [way] = data?.ways ?? [];
  const price = way?.price ?? "";
  const priced = data?.town ? t("to", { town: isolatedWords(data.town), price }) : t("delivery", { price });
  const said = data?.refused || (way ? priced : "");
  if (!said && !payment && !returns) return null;
  const more = [way?.note, data?.freeFrom && t("free", { amount: page.money(data.freeFrom) })].filter(Boolean);
  return createElement(
    "v-delivery",
    { class: "card block p-5 text-start", "data-place": page.href("/delivery") },
    <ul className="flex flex-col gap-4">
      {said && (
        <li className="flex gap-4">
          <Icon name="truck" className="mt-0.5 size-6 text-accent" />
          <div className="min-w-0" aria-live="polite">
            <p className="font-semibold" data-said>
              {said}
            </p>
            <p className="min-h-6 text-s text-muted" data-more>
              {more.join(" · ")}
            </p>
          </div>
        </li>
      )}
      {payment && (
        <li className="flex gap-4">
          <Icon name="banknote" className="mt-0.5 size-6 text-accent" />
          <p {...edit("payment")}>{payment}</p>
        </li>
      )}
      {returns && (
        <li className="flex gap-4">
          <Icon name="refresh-cw" className="mt-0.5 size-6 text-accent" />
          <p {...edit("returns")}>{returns}</p>
        </li>
      )}
    </ul>,
    ask && data && (
      <form
        className="mt-5 flex items-end gap-2 border-t border-line pt-5"
        method="get"
        action={page.href("/delivery")}
      >
        <label className="field min-w-0 grow">
          <span className="field-label">{t("town")}</span>
          <input
            className="input"
            name="town"
            list={`towns-${id}`}
            defaultValue={data.town}
            maxLength={80}
            autoComplete="address-level2"
            required
          />
        </label>
        <datalist id={`towns-${id}`}>
          {data.towns.map((town) => (
            <option key={town} value={town} />
          ))}
        </datalist>
        <button type="submit" className={`${buttonClass("secondary")} min-h-12 shrink-0 px-4`}>
          {t("show")}
        </button>
      </form>
    ),
  );
};
export default render;
