import { Printer } from "lucide-react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { useWords } from "../../use-words.ts";
import { Label } from "./label.tsx";
import { printMessages } from "./messages.ts";
import type { PrintedOrder, PrintScreenProps } from "./types.ts";

/** What is printed of orders: a slip to pack by, a label for each parcel, or a list to call from. Paper is white in the dark too. The bar above stays on the screen. */
export function PrintScreen({ kind, orders, shop }: PrintScreenProps) {
  const t = useWords(printMessages);
  const labels = orders.flatMap((order) =>
    order.parcels.map((parcel, index) => ({ order, parcel, key: `${order.id} ${index}` })),
  );
  return (
    <main>
      <div className="mx-auto max-w-220 p-6 print:max-w-none print:p-0">
        <div className="mb-6 flex flex-wrap items-center justify-between gap-3 print:hidden">
          <h1 className="text-xl font-semibold">{t(kind)}</h1>
          <div className="flex gap-2">
            <ButtonLink href="/admin/orders">{t("back")}</ButtonLink>
            <Button tone="primary" onPress={() => window.print()}>
              <Printer aria-hidden />
              {t("print")}
            </Button>
          </div>
        </div>
        <div className="bg-paper p-6 text-paper-ink max-sm:p-3 print:p-0">
          {(orders.length === 0 || (kind === "labels" && labels.length === 0)) && <p>{t("empty")}</p>}
          {kind === "slips" && orders.map((order) => <Slip key={order.id} order={order} shop={shop} />)}
          {kind === "labels" &&
            labels.map(({ order, parcel, key }) => <Label key={key} order={order} parcel={parcel} shop={shop} />)}
          {kind === "calls" && orders.length > 0 && <CallList orders={orders} />}
        </div>
      </div>
    </main>
  );
}

function Slip({ order, shop }: { order: PrintedOrder; shop: PrintScreenProps["shop"] }) {
  const t = useWords(printMessages);
  return (
    <section className="mb-6 break-inside-avoid border-2 border-current p-5 print:mb-[8mm]">
      <header className="flex items-start justify-between gap-4 border-b border-current pb-3">
        <div>
          <p className="text-sm">{t("from")}</p>
          <p className="font-semibold">{shop.name}</p>
          <bdi dir="ltr">{shop.phone}</bdi>
        </div>
        <p className="text-2xl font-bold">
          <bdi>{order.number}</bdi>
        </p>
      </header>
      <div className="grid gap-4 py-4 sm:grid-cols-[1fr_auto] print:grid-cols-[1fr_auto]">
        <div>
          <p className="text-sm">{t("to")}</p>
          <p className="text-xl font-bold wrap-anywhere">{order.name}</p>
          <p className="text-xl">
            <bdi dir="ltr" className="whitespace-nowrap">
              {order.phoneShown}
            </bdi>
          </p>
          {order.line1 && (
            <p className="wrap-anywhere">
              <bdi>{order.line1}</bdi>
            </p>
          )}
          <p className="text-lg font-semibold wrap-anywhere">{order.place}</p>
          {order.way && <p className="wrap-anywhere">{order.way}</p>}
          {order.note && (
            <p dir="auto" className="mt-2 border-s-2 border-current ps-2 whitespace-pre-line wrap-anywhere">
              {order.note}
            </p>
          )}
        </div>
        <div className="sm:text-end print:text-end">
          <p className="text-sm">{t("collect")}</p>
          <p className="text-2xl font-bold">
            {order.collect.amount > 0 ? <MoneyText value={order.collect} /> : t("nothingToCollect")}
          </p>
        </div>
      </div>
      <table className="w-full border-t border-current">
        <thead>
          <tr className="text-sm">
            <th scope="col" className="py-1 text-start font-normal">
              {t("article")}
            </th>
            <th scope="col" className="w-16 py-1 text-end font-normal">
              {t("quantity")}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed lines do not move
            <tr key={index}>
              <td className="py-0.5">
                {line.title} {line.sku && <bdi className="text-sm">{line.sku}</bdi>}
                {line.parts && (
                  <span dir="auto" className="block text-sm">
                    {line.parts}
                  </span>
                )}
              </td>
              <td className="py-0.5 text-end font-semibold">{line.quantity}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {order.fees.length > 0 && (
        <div className="mt-2 border-t border-current pt-2">
          <p className="text-sm">{t("fees")}</p>
          <ul>
            {order.fees.map(({ name, amount }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: printed fees do not move
              <li key={index} className="flex justify-between gap-4">
                <span dir="auto" className="min-w-0 wrap-anywhere">
                  {name}
                </span>
                <MoneyText value={amount} className="whitespace-nowrap" />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function CallList({ orders }: { orders: readonly PrintedOrder[] }) {
  const t = useWords(printMessages);
  const heads = ["order", "customer", "phone", "city", "items", "total", "attempts", "answer"] as const;
  return (
    <section
      aria-label={t("calls")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="border border-current px-2 py-1.5 text-start">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.id} className="break-inside-avoid">
              <Cell>{order.number}</Cell>
              <Cell>{order.name}</Cell>
              <Cell>
                <bdi dir="ltr" className="whitespace-nowrap">
                  {order.phoneShown}
                </bdi>
              </Cell>
              <Cell>{order.city}</Cell>
              <Cell>{order.lines.map((line) => `${line.quantity} × ${line.title}`).join(", ")}</Cell>
              <Cell>
                <MoneyText value={order.total} className="whitespace-nowrap" />
              </Cell>
              <Cell>{order.desk.attempts}</Cell>
              <td className="w-40 border border-current" />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ children }: { children: React.ReactNode }) {
  return <td className="border border-current px-2 py-1.5 align-top wrap-anywhere">{children}</td>;
}
