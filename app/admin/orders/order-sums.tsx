import type { Money } from "#app/commerce/kernel/money.ts";
import { cx } from "#app/ui/cx.ts";
import { MoneyText } from "#app/ui/money-text.tsx";
import { useWords } from "../use-words.ts";
import { orderMessages } from "./messages.ts";
import type { OrderSum } from "./types.ts";

/** From the goods to the total, line by line. */
export function OrderSums({ sums, total, isBusy = false }: { sums: OrderSum[]; total: Money; isBusy?: boolean }) {
  const t = useWords(orderMessages);
  return (
    <dl aria-busy={isBusy} className={cx("flex flex-col gap-1.5 transition-opacity", isBusy && "opacity-60")}>
      {sums.map(({ kind, name, amount }) => (
        <div key={`${kind} ${name} ${amount.amount}`} className="flex justify-between gap-4">
          <dt className="min-w-0 text-soft wrap-anywhere">{name || t(kind)}</dt>
          <dd className={cx(kind === "taxIncluded" && "text-soft")}>
            {kind === "shipping" && amount.amount === 0 ? t("freeShipping") : <MoneyText value={amount} />}
          </dd>
        </div>
      ))}
      <div className="mt-1.5 flex justify-between gap-4 border-t border-line pt-3 text-lg font-semibold">
        <dt>{t("total")}</dt>
        <dd>
          <MoneyText value={total} />
        </dd>
      </div>
    </dl>
  );
}
