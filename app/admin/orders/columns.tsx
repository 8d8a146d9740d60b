import type { Translate } from "#app/commerce/kernel/messages.ts";
import type { Column } from "#app/ui/data-table/column.ts";
import { Link } from "#app/ui/link.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { DeliveryBadge, DeskBadge, OrderBadge, PaymentBadge } from "./badges.tsx";
import type { orderMessages } from "./messages.ts";
import type { OrderRow } from "./types.ts";

type Words = Translate<keyof (typeof orderMessages)["fr"] & string>;

/** What a list of orders shows of each. */
export function orderColumns(t: Words): Column<OrderRow>[] {
  return [
    {
      id: "number",
      label: t("order"),
      onPhone: "title",
      cell: (order) => (
        <Link
          href={`/admin/orders/${order.id}`}
          tone="plain"
          data-row-link
          className="font-semibold after:absolute after:inset-0 md:after:hidden"
        >
          <bdi>{order.number}</bdi>
        </Link>
      ),
    },
    {
      id: "customer",
      label: t("customer"),
      onPhone: "text",
      cell: (order) => (
        <div className="min-w-0 md:max-w-40" title={order.name}>
          <bdi className="block w-fit max-w-full truncate">{order.name}</bdi>
          <bdi dir="ltr" className="block text-sm text-soft rtl:text-end">
            {order.phoneShown}
          </bdi>
        </div>
      ),
    },
    {
      id: "city",
      label: t("city"),
      hideable: true,
      onPhone: "none",
      onTablet: "none",
      cell: (order) => order.city,
    },
    { id: "state", label: t("state"), onPhone: "corner", cell: (order) => <OrderState order={order} /> },
    {
      id: "delivery",
      label: t("delivery"),
      hideable: true,
      onPhone: "none",
      cell: (order) => <DeliveryBadge state={order.deliveryState} />,
    },
    {
      id: "payment",
      label: t("payment"),
      hideable: true,
      hiddenAtFirst: true,
      onPhone: "none",
      cell: (order) => <PaymentBadge state={order.paymentState} />,
    },
    {
      id: "tags",
      label: t("tagsColumn"),
      hideable: true,
      onPhone: "none",
      onTablet: "none",
      cell: (order) =>
        order.tags.length > 0 && (
          <span className="flex max-w-40 flex-wrap gap-1">
            {order.tags.map((tag) => (
              <bdi key={tag} className="rounded-full bg-neutral-4 px-2 text-sm">
                {tag}
              </bdi>
            ))}
          </span>
        ),
    },
    {
      id: "source",
      label: t("source"),
      hideable: true,
      hiddenAtFirst: true,
      onPhone: "none",
      cell: (order) => t(`source.${order.source}`),
    },
    {
      id: "agent",
      label: t("agent"),
      hideable: true,
      hiddenAtFirst: true,
      onPhone: "none",
      cell: (order) => order.agent && <span className="block max-w-40 truncate">{order.agent.name}</span>,
    },
    {
      id: "items",
      label: t("items"),
      hideable: true,
      hiddenAtFirst: true,
      align: "end",
      onPhone: "none",
      cell: (order) => <NumberText value={order.items} />,
    },
    {
      id: "placed",
      label: t("placedAt"),
      hideable: true,
      onTablet: "none",
      onPhone: "foot-start",
      cell: (order) => <RelativeTime at={order.placedAt} className="whitespace-nowrap text-soft" />,
    },
    {
      id: "total",
      label: t("total"),
      align: "end",
      onPhone: "foot-end",
      cell: (order) => <MoneyText value={order.total} className="font-medium" />,
    },
  ];
}

/** Where the order stands, and how the last call ended while it waits. */
function OrderState({ order }: { order: OrderRow }) {
  return (
    <span className="flex flex-wrap gap-1">
      <OrderBadge state={order.state} />
      {order.state === "placed" && <DeskBadge order={order} />}
    </span>
  );
}
