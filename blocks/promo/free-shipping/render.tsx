import { createElement } from "react";
import type { FreeDeliveryView, PropsOf, Render } from "#blocks/contract/index.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, FreeDeliveryView> = ({ props, data, page, t }) => {
  if (!data) return null;
  const { from, cart } = data;
  const left = from.amount - (cart?.amount ?? 0);
  const words =
    left <= 0
      ? t("reached")
      : cart && cart.amount > 0
        ? t("missing", { amount: page.money({ ...from, amount: left }) })
        : t("before", { amount: page.money(from) });
  return createElement(
    "v-free-shipping",
    {
      class: "block text-start",
      "data-progress": page.href("/cart/progress"),
      "data-missing": t("missing", { amount: "{amount}" }),
      "data-reached": t("reached"),
    },
    <p className="flex items-center gap-2 text-s font-medium">
      <Icon name="truck" className="size-5 text-accent" />
      <span data-words>{words}</span>
    </p>,
    props.bar && (
      <progress
        className="meter meter-good mt-2"
        value={Math.min(from.amount, cart?.amount ?? 0)}
        max={from.amount}
        aria-hidden="true"
      />
    ),
  );
};
export default render;
