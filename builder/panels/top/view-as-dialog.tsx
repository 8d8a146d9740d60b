import { useState } from "react";
import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { fromClock, toClock } from "#app/commerce/kernel/zone-time.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Select } from "#app/ui/select.tsx";
import { Switch } from "#app/ui/switch.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { NOBODY, type ViewAs } from "#runtime/document/view-as.ts";
import { MOST_COUNTED } from "#runtime/document/visit-count.ts";
import { shellWords } from "../../words/shell.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor } from "../editor-context.tsx";
import { EntityPicker } from "../inspector/controls/entity-picker.tsx";

/** Who looks at the page, and when: everything that conditions and values can ask of a visitor. */
export default function ViewAsDialog({ onClose }: { onClose(): void }) {
  const t = useWords(shellWords);
  const { session, facts } = useEditor();
  const [as, setAs] = useState<ViewAs>(session.state().viewAs ?? NOBODY);
  const [clock, setClock] = useState(as.now > 0 ? toClock(new Date(as.now).toISOString(), facts.timeZone) : "");
  const put = (patch: Partial<ViewAs>) => setAs((old) => ({ ...old, ...patch }));
  const { customer, cart } = as;
  const who = customer ? "customer" : as.returning ? "returning" : "new";
  const setWho = (next: string) =>
    put({
      returning: next === "returning",
      customer:
        next === "customer"
          ? (customer ?? {
              ...{ name: t("viewAs.sampleName"), city: as.city || t("viewAs.sampleCity") },
              ...{ orders: 2, delivered: 1, spent: 30_000, lastOrder: Date.now() - 30 * DAY_MS },
            })
          : null,
    });
  const show = () => {
    const at = clock === "" ? null : fromClock(clock, facts.timeZone);
    session.viewAs({ ...as, now: at === null ? 0 : Date.parse(at) });
    onClose();
  };
  return (
    <Dialog
      title={t("viewAs.title")}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={
        <Button tone="primary" onPress={show}>
          {t("viewAs.show")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-soft">{t("viewAs.help")}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            type="datetime-local"
            dir="ltr"
            label={t("viewAs.date")}
            description={facts.timeZone}
            value={clock}
            onChange={setClock}
          />
          <EntityPicker
            kind="town"
            label={t("viewAs.city")}
            value={as.city || null}
            onChange={(city) => put({ city: city ?? "" })}
            isReadOnly={false}
          />
          <Select
            label={t("viewAs.who")}
            value={who}
            choices={(["new", "returning", "customer"] as const).map((value) => ({
              value,
              label: t(`viewAs.who.${value}`),
            }))}
            onChange={setWho}
          />
          {customer && (
            <TextField
              label={t("viewAs.name")}
              value={customer.name}
              onChange={(name) => put({ customer: { ...customer, name } })}
            />
          )}
          {customer && (
            <NumberField
              label={t("viewAs.orders")}
              value={customer.orders}
              minValue={1}
              onChange={(orders) => put({ customer: { ...customer, orders: Math.max(1, orders || 1) } })}
            />
          )}
          {customer && (
            <MoneyField
              label={t("viewAs.spent")}
              currency={facts.currency}
              defaultAmount={customer.spent}
              onAmountChange={(spent) => put({ customer: { ...customer, spent: spent ?? 0 } })}
            />
          )}
          {(["visits", "pages"] as const).map((name) => (
            <NumberField
              key={name}
              label={t(`viewAs.${name}`)}
              value={as[name]}
              minValue={1}
              maxValue={MOST_COUNTED}
              onChange={(count) => put({ [name]: count || 1 })}
            />
          ))}
          <NumberField
            label={t("viewAs.cartCount")}
            value={cart.count}
            minValue={0}
            onChange={(count) => put({ cart: { ...cart, count: count || 0 } })}
          />
          <MoneyField
            label={t("viewAs.cartTotal")}
            currency={facts.currency}
            defaultAmount={cart.total}
            onAmountChange={(total) => put({ cart: { ...cart, total: total ?? 0 } })}
          />
          <EntityPicker
            kind="product"
            label={t("viewAs.cartProduct")}
            value={cart.products[0] ?? null}
            onChange={(id) => put({ cart: { ...cart, products: id === null ? [] : [id] } })}
            isReadOnly={false}
          />
          <TextField
            label={t("viewAs.query")}
            dir="ltr"
            placeholder="utm_source=facebook"
            value={as.query}
            onChange={(query) => put({ query: query.replace(/^\?/, "").slice(0, 500) })}
          />
          <TextField
            label={t("viewAs.referrer")}
            dir="ltr"
            placeholder="facebook.com"
            value={as.referrer}
            onChange={(referrer) => put({ referrer: referrer.trim().toLowerCase().slice(0, 120) })}
          />
        </div>
        <Switch label={t("viewAs.sold")} checked={as.soldOut} onChange={(soldOut) => put({ soldOut })} />
      </div>
    </Dialog>
  );
}
