import { useFetcher } from "@remix-run/react";
import { Ban, Check, Download } from "lucide-react";
import { Badge } from "#app/ui/badge.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Link } from "#app/ui/link.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { OrderBadge } from "../orders/badges.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { ContactLinks } from "./contact-links.tsx";
import { EraseDialog } from "./erase-dialog.tsx";
import { customerMessages } from "./messages.ts";
import type { CustomerView } from "./types.ts";

export interface CustomerScreenProps {
  customer: CustomerView;
  mayWrite: boolean;
  mayErase: boolean;
}

const COUNTS = ["orders", "delivered", "refused"] as const;

/** One person: how to reach them, what they bought, where it went, what they agreed to. */
export function CustomerScreen({ customer, mayWrite, mayErase }: CustomerScreenProps) {
  const t = useWords(customerMessages);
  const counts = { orders: customer.counts.placed, ...customer.counts };
  return (
    <>
      <PageHeader title={customer.name || t("nameless")} trail={[{ label: t("toList"), href: "/admin/customers" }]} />
      <div className="grid gap-4 lg:grid-cols-[1fr_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card flush title={t("orderList")}>
            <ul className="mt-2">
              {customer.orders.map((order) => (
                <li
                  key={order.id}
                  className="flex flex-wrap items-center gap-3 border-t border-line px-5 py-2.5 max-sm:px-4"
                >
                  <Link href={`/admin/orders/${order.id}`} className="font-medium">
                    <bdi>{order.number}</bdi>
                  </Link>
                  <OrderBadge state={order.state} />
                  <span className="text-sm text-soft">
                    <RelativeTime at={order.placedAt} />
                  </span>
                  <span className="ms-auto">
                    <MoneyText value={order.total} />
                  </span>
                </li>
              ))}
            </ul>
          </Card>
          <Card title={t("addresses")}>
            {customer.addresses.length === 0 && <p className="text-soft">{t("noAddresses")}</p>}
            <ul className="flex flex-col gap-3">
              {customer.addresses.map(({ id, line1, place, used }) => (
                <li key={id}>
                  {line1 && (
                    <span className="block wrap-anywhere">
                      <bdi>{line1}</bdi>
                    </span>
                  )}
                  <span className="text-sm text-soft">
                    <bdi>{place}</bdi> · {t("usedTimes", { count: used })}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
          <Card title={t("consents")}>
            {customer.consents.length === 0 && <p className="text-soft">{t("noConsents")}</p>}
            <ul className="flex flex-col gap-3">
              {customer.consents.map(({ id, granted, text, source, version, at }) => (
                <li key={id}>
                  <p className="flex flex-wrap items-center gap-2">
                    <Badge tone={granted ? "positive" : "neutral"} icon={granted ? Check : Ban}>
                      {t(granted ? "granted" : "withdrawn")}
                    </Badge>
                    <RelativeTime at={at} />
                    <span className="text-sm text-soft">{t("consentMeta", { source, version })}</span>
                  </p>
                  <p className="mt-1 text-sm wrap-anywhere">« {text} »</p>
                </li>
              ))}
            </ul>
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Card>
            <p>
              <bdi dir="ltr">{customer.phoneShown}</bdi>
            </p>
            {customer.email && (
              <p className="text-soft wrap-anywhere">
                <bdi>{customer.email}</bdi>
              </p>
            )}
            <p className="text-soft">
              <bdi>{customer.city}</bdi>
            </p>
            <ContactLinks phone={customer.phone} />
            <dl className="mt-4 grid grid-cols-2 gap-x-4 gap-y-1">
              {COUNTS.map((count) => (
                <div key={count} className="contents">
                  <dt className="text-soft">{t(count)}</dt>
                  <dd className="text-end">
                    <NumberText value={counts[count]} />
                  </dd>
                </div>
              ))}
              <dt className="text-soft">{t("spent")}</dt>
              <dd className="text-end">
                <MoneyText value={customer.spent} />
              </dd>
            </dl>
          </Card>
          <Notes key={customer.version} customer={customer} mayWrite={mayWrite} />
          {mayErase && (
            <Card title={t("privacy")} description={t("privacyText")}>
              <div className="flex flex-col items-start gap-2">
                <a
                  href={`/admin/customers/${customer.id}/export`}
                  download
                  className={buttonClass("secondary", "normal", "hover:bg-hover")}
                >
                  <Download aria-hidden />
                  {t("export")}
                </a>
                <EraseDialog id={customer.id} />
              </div>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

function Notes({ customer, mayWrite }: Pick<CustomerScreenProps, "customer" | "mayWrite">) {
  const t = useWords(customerMessages);
  const fetcher = useFetcher<Outcome<"saved">>();
  useOutcome(fetcher, () => t("saved"));
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  return (
    <Card title={t("notes")}>
      <fetcher.Form method="post">
        <fieldset disabled={!mayWrite} className="flex flex-col gap-4">
          {refused && <Banner tone="danger" title={refused.message} live />}
          <input type="hidden" name="intent" value="notes" />
          <input type="hidden" name="version" value={customer.version} />
          <TextField
            label={t("tags")}
            description={t("tagsHelp")}
            name="tags"
            defaultValue={customer.tags.join(", ")}
          />
          <TextArea label={t("note")} name="note" defaultValue={customer.note} />
          {mayWrite && (
            <Button type="submit" isPending={fetcher.state !== "idle"} className="self-end">
              {t("save")}
            </Button>
          )}
        </fieldset>
      </fetcher.Form>
    </Card>
  );
}
