import { CircleCheck, PackageX, PhoneCall } from "lucide-react";
import { useMemo } from "react";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { Link } from "#app/ui/link.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { orderColumns } from "../orders/columns.tsx";
import { orderMessages } from "../orders/messages.ts";
import { Picture } from "../picture.tsx";
import { useWords } from "../use-words.ts";
import { DaysChart } from "./days-chart.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { homeMessages } from "./messages.ts";
import type { HomeData } from "./types.ts";

/** The morning's questions: what came in, whom to call, what runs out. */
export function HomeScreen({ days, toConfirm, lowStock, recent, steps, shopHref }: HomeData) {
  const t = useWords(homeMessages);
  const orderWords = useWords(orderMessages);
  const columns = useMemo(
    () =>
      orderColumns(orderWords).filter((column) =>
        ["number", "customer", "state", "placed", "total"].includes(column.id),
      ),
    [orderWords],
  );
  const today = days.at(-1);
  return (
    <>
      <PageHeader title={t("title")} />
      {steps && <FirstSteps steps={steps} shopHref={shopHref} />}
      {!steps && (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
          <div className="flex min-w-0 flex-col gap-4">
            <div className="grid gap-4 sm:grid-cols-2">
              <Card title={t("today")}>
                <p className="text-3xl font-semibold tracking-tight">{today && <MoneyText value={today.total} />}</p>
                <p className="mt-1 text-soft">{t("ordersToday", { count: today?.orders ?? 0 })}</p>
              </Card>
              <Card title={t("toConfirm")}>
                <div className="flex flex-wrap items-end justify-between gap-3">
                  <p className="text-3xl font-semibold tracking-tight">
                    <NumberText value={toConfirm} />
                  </p>
                  {toConfirm > 0 ? (
                    <ButtonLink href="/admin/orders?state=placed" tone="primary">
                      <PhoneCall aria-hidden />
                      {t("callThem")}
                    </ButtonLink>
                  ) : (
                    <Badge tone="positive" icon={CircleCheck}>
                      {t("toConfirmNone")}
                    </Badge>
                  )}
                </div>
              </Card>
            </div>
            <DaysChart days={days} />
            <Card
              flush
              title={t("recent")}
              actions={
                <Link href="/admin/orders" className="coarse:inline-flex coarse:h-11 coarse:items-center">
                  {t("allOrders")}
                </Link>
              }
            >
              <DataTable
                caption={t("recent")}
                columns={columns}
                rows={recent}
                rowId={(order) => order.id}
                rowName={(order) => order.number}
              />
            </Card>
          </div>
          <Card title={t("lowStock")}>
            {lowStock.length === 0 ? (
              <p className="text-soft">{t("lowStockNone")}</p>
            ) : (
              <ul className="-my-1 flex flex-col">
                {lowStock.map((item) => (
                  <li key={item.variantId} className="relative flex items-center gap-3 py-2">
                    <Picture src={item.image} />
                    <div className="min-w-0 flex-1">
                      <Link
                        href={`/admin/products/${item.productId}`}
                        tone="plain"
                        className="line-clamp-2 font-medium after:absolute after:inset-0"
                      >
                        {item.title}
                      </Link>
                      {item.variant && <p className="truncate text-sm text-soft">{item.variant}</p>}
                    </div>
                    <Badge tone={item.available > 0 ? "warning" : "danger"} icon={PackageX}>
                      {item.available > 0 ? t("left", { count: item.available }) : t("soldOut")}
                    </Badge>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
      )}
    </>
  );
}
