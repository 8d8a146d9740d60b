import { formatMoney } from "#app/commerce/kernel/money.ts";
import { methodWord } from "#app/commerce/payments/words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Card } from "#app/ui/card.tsx";
import { ComboBox } from "#app/ui/combo-box.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { useWords } from "../../use-words.ts";
import { orderMessages } from "../messages.ts";
import { editMessages } from "./messages.ts";
import type { DraftMethod, DraftQuote, DraftWay, OrderDraft } from "./types.ts";

interface TermsProps {
  draft: OrderDraft;
  quote: DraftQuote | undefined;
  onChange: (change: Partial<OrderDraft>) => void;
  errorAt: (pointer: string) => string | undefined;
}

/** How the order is delivered and what that costs: by the shop's rules, or at a price agreed on. */
export function DeliveryCard({ draft, quote, onChange, errorAt, mayPrice }: TermsProps & { mayPrice: boolean }) {
  const t = useWords(editMessages);
  const words = useWords(orderMessages);
  const { locale } = useLocaleValue();
  const ways = quote?.ways ?? [];
  const chosen = draft.delivery || quote?.rate || "";
  const way = ways.find(({ id, desks }) => id === chosen || desks.some((desk) => desk.id === chosen));
  const price = ({ price: { amount, currency } }: DraftWay) =>
    amount === 0 ? words("freeShipping") : formatMoney({ amount, currency }, locale);
  const delay = ({ days }: DraftWay) =>
    days && (days.min === days.max ? t("days", { count: days.max }) : t("daysRange", { ...days }));
  return (
    <Card title={t("delivery")}>
      <div className="flex flex-col gap-4">
        {ways.length === 0 && !quote?.undelivered && <p className="text-soft">{t("noWays")}</p>}
        {(quote?.undelivered || errorAt("/delivery")) && (
          <Banner tone="warning" title={errorAt("/delivery") ?? quote?.undelivered ?? ""} live />
        )}
        {ways.length > 0 && (
          <RadioGroup
            label={t("delivery")}
            labelHidden
            value={way?.id ?? ""}
            onChange={(id) => onChange({ delivery: ways.find((each) => each.id === id)?.desks[0]?.id ?? id })}
            choices={ways.map((each) => ({
              value: each.id,
              label: `${each.label || t(`way.${each.kind}`)} · ${price(each)}`,
              description: [each.carrier, delay(each)].filter(Boolean).join(" · ") || undefined,
            }))}
          />
        )}
        {way && way.desks.length > 1 && (
          <ComboBox
            key={way.id}
            label={t("desk")}
            choices={way.desks.map(({ id, label }) => ({ value: id, label }))}
            value={way.desks.some(({ id }) => id === chosen) ? chosen : null}
            onChange={(delivery) => delivery && onChange({ delivery })}
          />
        )}
        {mayPrice && quote && (
          <>
            <RadioGroup
              label={t("shipping")}
              value={draft.shipping === null ? "rule" : "set"}
              onChange={(value) => onChange({ shipping: value === "rule" ? null : shippingOf(quote) })}
              choices={[
                { value: "rule", label: t("shippingRule") },
                { value: "set", label: t("shippingSet") },
              ]}
            />
            {draft.shipping !== null && (
              <MoneyField
                className="max-w-50"
                label={t("shippingSet")}
                labelHidden
                currency={quote.total.currency}
                defaultAmount={draft.shipping ?? shippingOf(quote)}
                onAmountChange={(amount) => onChange({ shipping: amount ?? undefined })}
                error={errorAt("/shipping")}
              />
            )}
          </>
        )}
      </div>
    </Card>
  );
}

/** How the order is paid: any way that the shop has for this country and this amount. */
export function PaymentCard({ draft, quote, onChange, errorAt }: TermsProps) {
  const t = useWords(editMessages);
  const { locale } = useLocaleValue();
  const offered = quote?.methods ?? [];
  const known = offered.some((each) => each.method === draft.paymentMethod);
  const help = (each: DraftMethod) => {
    if (each.noProvider) return t("noProvider");
    return each.method === "card" || each.method === "deposit" ? t("payByLink") : undefined;
  };
  const label = (id: string) => methodWord(locale, id);
  return (
    <Card title={t("payment")}>
      <RadioGroup
        label={t("payment")}
        labelHidden
        value={draft.paymentMethod}
        onChange={(paymentMethod) => onChange({ paymentMethod })}
        choices={[
          ...(known
            ? []
            : [
                {
                  value: draft.paymentMethod,
                  label: label(draft.paymentMethod),
                  description: quote && t("notOffered"),
                },
              ]),
          ...offered.map((each) => ({
            value: each.method as string,
            label: label(each.method),
            description: help(each),
          })),
        ]}
        error={errorAt("/payment_method")}
      />
    </Card>
  );
}

function shippingOf({ sums }: DraftQuote): number {
  return sums.find(({ kind }) => kind === "shipping")?.amount.amount ?? 0;
}
