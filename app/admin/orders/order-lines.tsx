import { Card } from "#app/ui/card.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { Picture } from "../picture.tsx";
import { useWords } from "../use-words.ts";
import { orderMessages } from "./messages.ts";
import { OrderSums } from "./order-sums.tsx";
import type { OrderView } from "./types.ts";

/** What was ordered and what it comes to, as it was on that day. */
export function OrderLines({ order }: { order: OrderView }) {
  const t = useWords(orderMessages);
  return (
    <Card title={t("lines")} flush>
      <ul className="px-5 max-sm:px-4">
        {order.lines.map((line) => (
          <li key={line.id} className="flex items-center gap-3 border-b border-line py-3">
            <Picture src={line.image} className="size-12" />
            <div className="min-w-0 flex-1">
              <p className="font-medium wrap-anywhere">{line.title}</p>
              <p className="text-sm text-soft">
                {line.variant}
                {line.variant && line.sku && " · "}
                {line.sku && (
                  <bdi dir="ltr" className="inline-block max-w-full wrap-anywhere">
                    {line.sku}
                  </bdi>
                )}
              </p>
              {line.parts.length > 0 && (
                <p className="text-sm text-soft">
                  <bdi>{line.parts.map(({ quantity, title }) => `${quantity} × ${title}`).join(", ")}</bdi>
                </p>
              )}
              <p className="text-sm text-soft sm:hidden">
                <Times line={line} />
              </p>
            </div>
            <p className="text-end text-sm text-soft max-sm:hidden">
              <Times line={line} />
            </p>
            <MoneyText value={line.total} className="w-24 text-end font-medium max-sm:w-20" />
          </li>
        ))}
      </ul>
      <div className="px-5 py-4 max-sm:px-4">
        <OrderSums sums={order.sums} total={order.total} />
      </div>
    </Card>
  );
}

function Times({ line }: { line: OrderView["lines"][number] }) {
  return (
    <>
      <NumberText value={line.quantity} /> × <MoneyText value={line.unitPrice} />
    </>
  );
}
