import { ExternalLink, Pencil, Phone } from "lucide-react";
import { CALL_OUTCOMES, type CallOutcome } from "#app/commerce/orders/desk.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink, buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Kbd } from "#app/ui/kbd.tsx";
import { Link } from "#app/ui/link.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { useWords } from "../../use-words.ts";
import { WhatsAppLink } from "../../whatsapp-link.tsx";
import { DeskBadge } from "../badges.tsx";
import { deskMessages } from "./messages.ts";
import { OUTCOME_KEYS } from "./outcomes.ts";
import { SlaTimer } from "./sla-timer.tsx";
import type { DeskOrder } from "./types.ts";

/** The order one talks about: whom to call, what for, and a button for each way the call may end. */
export function DeskCard(props: {
  order: DeskOrder;
  within: number;
  mayWrite: boolean;
  pending: CallOutcome | undefined;
  refusal: string | undefined;
  onOutcome: (outcome: CallOutcome) => void;
}) {
  const { order, pending } = props;
  const t = useWords(deskMessages);
  const counts = order.customer;
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Link href={`/admin/orders/${order.id}`} className="font-semibold">
          <bdi>{order.number}</bdi>
        </Link>
        <SlaTimer order={order} within={props.within} />
        <DeskBadge order={order} />
        <span className="text-sm text-soft">{t("attempt", { count: order.desk.attempts + 1 })}</span>
        <RelativeTime at={order.placedAt} className="ms-auto text-sm text-soft" />
      </div>
      <p className="mt-4 text-2xl font-semibold tracking-tight wrap-anywhere rtl:tracking-normal">{order.name}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <a
          href={`tel:${order.phone}`}
          data-call
          className={buttonClass("secondary", "normal", "text-lg hover:bg-hover")}
        >
          <Phone aria-hidden />
          <bdi dir="ltr">{order.phoneShown}</bdi>
          <span className="max-sm:hidden">
            <Kbd keys="t" />
          </span>
        </a>
        <WhatsAppLink phone={order.phone} className={buttonClass("quiet", "normal", "hover:bg-hover")}>
          {t("whatsapp")}
        </WhatsAppLink>
      </div>
      <p className="mt-3 wrap-anywhere">
        {order.line1 && <bdi>{order.line1}</bdi>}
        {order.line1 && order.city && ", "}
        <bdi>{order.city}</bdi>
      </p>
      <p className="mt-1 text-sm text-soft">
        {counts && counts.placed > 1
          ? t("history", { placed: counts.placed, delivered: counts.delivered, refused: counts.refused })
          : t("firstOrder")}
      </p>
      {order.duplicates.length > 0 && (
        <Banner tone="warning" title={t("duplicate")} className="mt-4">
          {order.duplicates.map((each) => (
            <Link key={each.id} href={`/admin/orders/${each.id}`} className="me-3">
              <bdi>{each.number}</bdi>
            </Link>
          ))}
        </Banner>
      )}
      {order.note && (
        <p dir="auto" className="mt-4 rounded-sm bg-sunken p-3 whitespace-pre-line wrap-anywhere">
          <span className="sr-only">{t("note")} : </span>
          {order.note}
        </p>
      )}
      <ul className="mt-4 border-t border-line pt-3">
        {order.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one order do not move
          <li key={index} className="flex justify-between gap-4 py-1">
            <span className="min-w-0 wrap-anywhere">
              {line.quantity} × {line.title}
            </span>
            <MoneyText value={line.total} />
          </li>
        ))}
        <li className="mt-1 flex justify-between gap-4 border-t border-line pt-2 font-semibold">
          <span>{t("total")}</span>
          <MoneyText value={order.total} />
        </li>
      </ul>
      {props.refusal && <Banner tone="danger" title={props.refusal} live className="mt-4" />}
      {props.mayWrite && (
        <fieldset className="mt-5">
          <legend className="mb-2 font-medium">{t("outcomes")}</legend>
          <div className="grid grid-cols-2 gap-2 xl:grid-cols-4">
            {CALL_OUTCOMES.map((outcome) => (
              <Button
                key={outcome}
                tone={outcome === "confirmed" ? "primary" : "secondary"}
                isPending={pending === outcome}
                isDisabled={pending !== undefined && pending !== outcome}
                onPress={() => props.onOutcome(outcome)}
                className="w-full"
              >
                <span className="truncate">{t(`do.${outcome}`)}</span>
                <span className="max-sm:hidden">
                  <Kbd keys={OUTCOME_KEYS[outcome].key} onDark={outcome === "confirmed"} />
                </span>
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      <div className="mt-4 flex flex-wrap gap-2 border-t border-line pt-4">
        <ButtonLink size="small" tone="quiet" href={`/admin/orders/${order.id}`}>
          <ExternalLink aria-hidden className="rtl:-scale-x-100" />
          {t("seeOrder")}
        </ButtonLink>
        {props.mayWrite && (
          <ButtonLink size="small" tone="quiet" href={`/admin/orders/${order.id}/edit`}>
            <Pencil aria-hidden />
            {t("edit")}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}
