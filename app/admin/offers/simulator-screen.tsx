import { useFetcher } from "@remix-run/react";
import { Check, Plus, Trash2, X } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../use-words.ts";
import { type OfferWord, offerMessages } from "./messages.ts";
import { PickField } from "./pick-field.tsx";
import type { SimulatedBasket, Simulation } from "./types.ts";

export type SimulationOutcome =
  | { ok: true; simulation: Simulation }
  | { ok: false; code: string; message: string; pointer?: string };

export interface SimulatorScreenProps {
  countries: { value: string; label: string }[];
  country: string;
  /** The ways to pay that the shop offers. */
  methods: string[];
  bumps: { id: string; name: string }[];
}

/** Any basket, any customer: which offers apply, which do not, and why. Nothing is ordered. */
export function SimulatorScreen({ countries, country, methods, bumps }: SimulatorScreenProps) {
  const t = useWords(offerMessages);
  const fetcher = useFetcher<SimulationOutcome>();
  const [basket, setBasket] = useState<SimulatedBasket>({
    ...{ lines: [{ variantId: "", quantity: 1 }], orders: 0, phone: "", country, city: "" },
    ...{ paymentMethod: methods[0] ?? "cod", coupon: "", bumps: [] },
  });
  const patch = (change: Partial<SimulatedBasket>) => setBasket((before) => ({ ...before, ...change }));
  const setLine = (index: number, change: Partial<SimulatedBasket["lines"][number]>) =>
    patch({ lines: basket.lines.map((line, at) => (at === index ? { ...line, ...change } : line)) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    fetcher.submit(JSON.stringify(basket), { method: "post", encType: "application/json" });
  };
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const errorAt = (pointer: string) => (refused?.pointer === pointer ? refused.message : undefined);
  return (
    <>
      <PageHeader
        title={t("simulatorTitle")}
        description={t("simulatorHelp")}
        trail={[{ label: t("title"), href: "/admin/offers" }]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <form onSubmit={submit} className="flex min-w-0 flex-col gap-4">
          {refused && <Banner tone="danger" title={refused.message} live />}
          <Card title={t("basket")}>
            <div className="flex flex-col gap-4">
              {basket.lines.map((line, index) => (
                // Lines have no names: their place is who they are.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <div key={index} className="flex items-start gap-3">
                  <div className="min-w-0 flex-1">
                    <PickField
                      label={t("article")}
                      kind="variants"
                      single
                      value={line.variantId ? [line.variantId] : []}
                      onChange={(ids) => setLine(index, { variantId: ids.at(-1) ?? "" })}
                      names={{}}
                      error={errorAt(`/lines/${index}/variant_id`) ?? errorAt(`/lines/${index}/sku`)}
                      t={t}
                    />
                  </div>
                  <NumberField
                    label={t("arg.quantity")}
                    className="w-24"
                    value={line.quantity}
                    minValue={1}
                    onChange={(quantity) => setLine(index, { quantity: Number.isNaN(quantity) ? 1 : quantity })}
                    error={errorAt(`/lines/${index}/quantity`)}
                  />
                  {basket.lines.length > 1 && (
                    <IconButton
                      label={t("remove")}
                      className="mt-6"
                      onPress={() => patch({ lines: basket.lines.filter((_, at) => at !== index) })}
                    >
                      <Trash2 aria-hidden />
                    </IconButton>
                  )}
                </div>
              ))}
              <Button
                className="self-start"
                onPress={() => patch({ lines: [...basket.lines, { variantId: "", quantity: 1 }] })}
              >
                <Plus aria-hidden />
                {t("addLine")}
              </Button>
              <TextField
                label={t("coupon")}
                dir="ltr"
                maxLength={64}
                value={basket.coupon}
                onChange={(coupon) => patch({ coupon })}
                optional
              />
              {bumps.length > 0 && (
                <fieldset className="flex flex-col gap-2">
                  <legend className="mb-1 font-medium">{t("bump")}</legend>
                  {bumps.map(({ id, name }) => (
                    <Checkbox
                      key={id}
                      label={name}
                      checked={basket.bumps.includes(id)}
                      onChange={(on) =>
                        patch({ bumps: on ? [...basket.bumps, id] : basket.bumps.filter((each) => each !== id) })
                      }
                    />
                  ))}
                </fieldset>
              )}
            </div>
          </Card>
          <Card title={t("customer")}>
            <div className="grid gap-4 sm:grid-cols-2">
              <NumberField
                label={t("orders")}
                value={basket.orders}
                minValue={0}
                onChange={(orders) => patch({ orders: Number.isNaN(orders) ? 0 : orders })}
              />
              <TextField
                label={t("phone")}
                type="tel"
                dir="ltr"
                value={basket.phone}
                onChange={(phone) => patch({ phone })}
                error={errorAt("/customer/phone")}
                optional
              />
              <Select
                label={t("country")}
                value={basket.country}
                onChange={(next) => patch({ country: next })}
                choices={countries}
              />
              <TextField
                label={t("city")}
                value={basket.city}
                onChange={(city) => patch({ city })}
                error={errorAt("/address/city")}
                optional
              />
              <Select
                label={t("payment")}
                value={basket.paymentMethod}
                onChange={(paymentMethod) => patch({ paymentMethod })}
                choices={methods.map((value) => ({ value, label: t(`method.${value}` as OfferWord) }))}
              />
            </div>
          </Card>
          <Button type="submit" tone="primary" className="self-start" isPending={fetcher.state !== "idle"}>
            {t("simulate")}
          </Button>
        </form>
        <div aria-live="polite">
          {fetcher.data?.ok ? (
            <Found simulation={fetcher.data.simulation} t={t} />
          ) : (
            <Card title={t("result")}>
              <p className="text-soft">{t("resultEmpty")}</p>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

function Found({ simulation, t }: { simulation: Simulation; t: Translate<OfferWord> }) {
  const { lines, sums, applied, refused, coupons } = simulation;
  return (
    <div className="flex flex-col gap-4">
      <Card title={t("result")}>
        <ul className="divide-y divide-line">
          {lines.map((line) => (
            <li key={`${line.name} ${line.origin}`} className="py-2">
              <p className="flex justify-between gap-4">
                <span className="min-w-0 wrap-anywhere">
                  {line.quantity} × {line.name}
                  {line.origin !== "asked" && (
                    <span className="text-soft"> · {t(`origin.${line.origin}` as OfferWord)}</span>
                  )}
                </span>
                <MoneyText value={line.total} className="font-medium tabular-nums" />
              </p>
              {line.takes.map(({ name, amount }) => (
                <p key={name} className="flex justify-between gap-4 text-sm text-soft">
                  <span>{name}</span>
                  <MoneyText value={{ ...amount, amount: -amount.amount }} className="tabular-nums" />
                </p>
              ))}
            </li>
          ))}
        </ul>
        <dl className="mt-2 border-t border-line pt-3">
          {sums.map(({ id, amount }) => (
            <div
              key={id}
              className={`flex justify-between gap-4 ${id === "total" ? "pt-1 text-lg font-semibold" : ""}`}
            >
              <dt className={id === "total" ? "" : "text-soft"}>{t(`sum.${id}`)}</dt>
              <dd>
                <MoneyText value={amount} className="tabular-nums" />
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={t("applied")}>
        {applied.length === 0 && <p className="text-soft">{t("appliedNone")}</p>}
        <ul className="flex flex-col gap-2">
          {applied.map(({ id, name, saved }) => (
            <li key={id} className="flex items-start gap-2">
              <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-green-11" />
              <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
              <MoneyText value={{ ...saved, amount: -saved.amount }} className="tabular-nums" />
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t("refused")}>
        {refused.length === 0 && <p className="text-soft">{t("refusedNone")}</p>}
        <ul className="flex flex-col gap-2">
          {refused.map(({ id, name, reasons }) => (
            <li key={id} className="flex items-start gap-2">
              <X aria-hidden className="mt-0.5 size-4 shrink-0 text-soft" />
              <div className="min-w-0 flex-1">
                <p className="wrap-anywhere">{name}</p>
                {reasons.map((reason) => (
                  <p key={reason} className="text-sm text-soft">
                    {reason}
                  </p>
                ))}
              </div>
            </li>
          ))}
        </ul>
        {coupons.map(({ code, words }) => (
          <p key={code} className="mt-3 text-sm">
            <bdi dir="ltr" className="font-medium">
              {code}
            </bdi>{" "}
            {words}
          </p>
        ))}
      </Card>
    </div>
  );
}
