import { Fragment } from "react";
import { formatTag } from "#app/commerce/kernel/locale.ts";
import { askedPart } from "#app/commerce/kernel/not-asked.ts";
import { Card } from "#app/ui/card.tsx";
import { Link } from "#app/ui/link.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { exactTime, RelativeTime } from "#app/ui/relative-time.tsx";
import { ContactLinks } from "../customers/contact-links.tsx";
import { LANGUAGE_NAMES } from "../shell/user-menu.tsx";
import { useWords } from "../use-words.ts";
import { DeliveryBadge, OrderBadge } from "./badges.tsx";
import { orderMessages } from "./messages.ts";
import type { OrderView } from "./types.ts";
import { workMessages } from "./work/messages.ts";

const COUNTS = ["placed", "confirmed", "delivered", "refused"] as const;

/** Whom to call, where to send it, and what became of their other orders. */
export function OrderCustomer({ order }: { order: OrderView }) {
  const t = useWords(orderMessages);
  const work = useWords(workMessages);
  const { locale, timeZone } = useLocaleValue();
  const country = new Intl.DisplayNames([formatTag(locale)], { type: "region" }).of(order.country);
  const counts = order.customer;
  return (
    <Card title={t("customer")}>
      <p className="text-lg font-semibold wrap-anywhere">{order.name}</p>
      <p className="mt-0.5">
        <bdi dir="ltr">{order.phoneShown}</bdi>
      </p>
      {order.email && (
        <p className="text-soft wrap-anywhere">
          <bdi>{order.email}</bdi>
        </p>
      )}
      <ContactLinks phone={order.phone} />
      <h3 className="mt-5 text-sm font-medium text-soft">{t("address")}</h3>
      <address className="mt-1 wrap-anywhere not-italic">
        {[order.address.line1, order.address.city]
          .map(askedPart)
          .filter(Boolean)
          .map((line) => (
            <bdi key={line} className="block w-fit">
              {line}
            </bdi>
          ))}
        {[order.address.postcode, country].filter(Boolean).join(" · ")}
      </address>
      {order.deliveryWay && (
        <>
          <h3 className="mt-5 text-sm font-medium text-soft">{t("delivered")}</h3>
          <p className="mt-1 wrap-anywhere">{order.deliveryWay}</p>
        </>
      )}
      {order.note && (
        <>
          <h3 className="mt-5 text-sm font-medium text-soft">{t("note")}</h3>
          <p className="mt-1 whitespace-pre-line wrap-anywhere [unicode-bidi:plaintext]">{order.note}</p>
        </>
      )}
      <h3 className="mt-5 text-sm font-medium text-soft">{t("history")}</h3>
      {!counts || counts.placed <= 1 ? (
        <p className="mt-1">{t("firstOrder")}</p>
      ) : (
        <dl className="mt-2 grid grid-cols-2 gap-2 text-center">
          {COUNTS.map((count) => (
            <div key={count} className="flex flex-col-reverse rounded-sm bg-sunken px-1 py-2">
              <dt className="truncate text-xs text-soft">
                {count === "confirmed" ? work("confirmedCount") : t(`count.${count}`)}
              </dt>
              <dd className="text-lg font-semibold">
                <NumberText value={counts[count]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {order.others.length > 0 && (
        <>
          <h3 className="mt-4 text-sm font-medium text-soft">{work("otherOrders")}</h3>
          <ul className="mt-1 flex flex-col">
            {order.others.map((other) => (
              <li key={other.id} className="flex min-h-8 flex-wrap items-center gap-x-2 coarse:min-h-11">
                <Link href={`/admin/orders/${other.id}`}>
                  <bdi>{other.number}</bdi>
                </Link>
                <RelativeTime at={other.placedAt} className="text-sm text-soft" />
                <span className="ms-auto">
                  {other.deliveryState === "pending" ? (
                    <OrderBadge state={other.state} />
                  ) : (
                    <DeliveryBadge state={other.deliveryState} />
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <dl className="mt-5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-t border-line pt-4 text-sm">
        <dt className="text-soft">{t("source")}</dt>
        <dd className="text-end">{t(`source.${order.source}`)}</dd>
        <dt className="text-soft">{t("language")}</dt>
        <dd className="text-end">{LANGUAGE_NAMES[order.language]}</dd>
        {order.origin.parts.map(({ kind, title, href, at, variant }) => (
          <Fragment key={href}>
            <dt className="text-soft">{t(`origin.${kind}`)}</dt>
            <dd className="text-end wrap-anywhere">
              <Link href={href}>{title}</Link>
              {variant !== "" && <span className="block">{t("originVariant", { variant })}</span>}
              {at !== null && (
                <span className="block text-soft">{t("originVersion", { date: exactTime(at, locale, timeZone) })}</span>
              )}
            </dd>
          </Fragment>
        ))}
        {order.origin.houseForm !== "" && (
          <>
            <dt className="text-soft">{t("origin.form")}</dt>
            <dd className="text-end">
              {t("originHouse")}
              <span className="block text-soft">{t("originNumber", { version: order.origin.houseForm })}</span>
            </dd>
          </>
        )}
        {order.origin.marks.map(({ name, value }) => (
          <Fragment key={name}>
            <dt className="text-soft">
              <bdi>{name}</bdi>
            </dt>
            <dd className="text-end wrap-anywhere">
              <bdi>{value}</bdi>
            </dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  );
}
