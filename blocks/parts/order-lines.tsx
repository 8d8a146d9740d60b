import { Fragment } from "react";
import type { BlockTranslate, OrderLineView, OrderView, PageContext } from "#blocks/contract/index.ts";
import { Picture } from "./picture.tsx";

interface OrderPartProps {
  order: OrderView;
  page: Pick<PageContext, "money">;
  /** Words of blocks/parts/order-words.ts. */
  t: BlockTranslate;
}

/** A line as one would say it: `2 × Vase · Bleu`. */
export function lineWords({
  quantity,
  title,
  variantTitle,
}: Pick<OrderLineView, "quantity" | "title" | "variantTitle">): string {
  return `${quantity} × ${[title, variantTitle].filter(Boolean).join(" · ")}`;
}

/** What is in an order, line by line. */
export function OrderLines({ order, page }: Omit<OrderPartProps, "t">) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {order.lines.map((line, index) => (
        <li key={`${line.variantId}-${index}`} className="flex items-center gap-4 py-3">
          {line.image && (
            <Picture
              image={line.image}
              sizes="64px"
              className="size-16 shrink-0 overflow-hidden rounded-s"
              decorative
            />
          )}
          <div className="min-w-0 grow">
            <p className="font-medium">{line.title}</p>
            {line.variantTitle && <p className="text-s text-muted">{line.variantTitle}</p>}
            {line.parts.length > 0 && <p className="text-s text-muted">{line.parts.join(", ")}</p>}
            <p className="text-s text-muted">
              <bdi className="tabular">
                {line.quantity} × {page.money(line.unitPrice)}
              </bdi>
            </p>
          </div>
          <LineTotal line={line} page={page} />
        </li>
      ))}
    </ul>
  );
}

/** What a line costs, beside what its pieces would cost without any offer. */
export function LineTotal({ line, page }: { line: OrderLineView; page: Pick<PageContext, "money"> }) {
  return (
    <p className="tabular text-end font-medium">
      {line.full.amount > line.total.amount && (
        <s className="block text-s font-normal text-muted">
          <bdi>{page.money(line.full)}</bdi>
        </s>
      )}
      <bdi>{page.money(line.total)}</bdi>
    </p>
  );
}

/** What it costs: goods, delivery, everything. */
export function OrderTotals({ order, page, t }: OrderPartProps) {
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-y-2 tabular [&>dd]:text-end">
      <dt className="text-muted">{t("subtotal")}</dt>
      <dd>
        <bdi>{page.money(order.subtotal)}</bdi>
      </dd>
      {order.sums.map(({ label, amount }) => (
        <Fragment key={label}>
          <dt className="text-muted">{label}</dt>
          <dd>
            <bdi>{page.money(amount)}</bdi>
          </dd>
        </Fragment>
      ))}
      <dt className="text-muted">{t("shipping")}</dt>
      <dd>{order.shipping.amount === 0 ? t("free") : <bdi>{page.money(order.shipping)}</bdi>}</dd>
      <dt className="border-t border-line pt-2 text-l font-semibold">{t("total")}</dt>
      <dd className="border-t border-line pt-2 text-l font-semibold">
        <bdi>{page.money(order.total)}</bdi>
      </dd>
    </dl>
  );
}
