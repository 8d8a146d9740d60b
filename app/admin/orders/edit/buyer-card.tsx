import { type ReactNode, useId } from "react";
import { formatTag } from "#app/commerce/kernel/locale.ts";
import { Card } from "#app/ui/card.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../../use-words.ts";
import { editMessages } from "./messages.ts";
import type { OrderDraft } from "./types.ts";
import { usePlaces } from "./use-places.ts";

/** Whom the order is for and where it goes, being written. */
export function BuyerCard(props: {
  draft: OrderDraft;
  countries: readonly string[];
  onChange: (change: Partial<OrderDraft>) => void;
  errorAt: (pointer: string) => string | undefined;
  children?: ReactNode;
}) {
  const { draft, countries, onChange, errorAt } = props;
  const t = useWords(editMessages);
  const { locale } = useLocaleValue();
  const places = usePlaces(draft.country, draft.region);
  const towns = useId();
  const names = new Intl.DisplayNames([formatTag(locale)], { type: "region" });
  return (
    <Card title={t("customer")}>
      <div className="flex flex-col gap-4">
        {props.children}
        <TextField
          label={t("name")}
          value={draft.name}
          onChange={(name) => onChange({ name })}
          maxLength={120}
          autoComplete="off"
          required
          error={errorAt("/customer/name")}
        />
        <TextField
          label={t("phone")}
          description={t("phoneHelp")}
          type="tel"
          inputMode="tel"
          dir="ltr"
          value={draft.phone}
          onChange={(phone) => onChange({ phone })}
          autoComplete="off"
          required
          error={errorAt("/customer/phone")}
        />
        <TextField
          label={t("address")}
          value={draft.line1}
          onChange={(line1) => onChange({ line1 })}
          maxLength={250}
          autoComplete="off"
          optional={draft.delivery !== "" && draft.line1 === ""}
          error={errorAt("/address/line1")}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t("city")}
            value={draft.city}
            onChange={(city) => onChange({ city, region: "" })}
            list={towns}
            maxLength={120}
            autoComplete="off"
            required
            error={errorAt("/address/city")}
          />
          <TextField
            label={t("postcode")}
            value={draft.postcode}
            onChange={(postcode) => onChange({ postcode })}
            maxLength={12}
            dir="ltr"
            autoComplete="off"
            optional
            error={errorAt("/address/postcode")}
          />
          {places.regions.length > 0 && (
            <Select
              label={t("region")}
              value={draft.region}
              onChange={(region) => onChange({ region })}
              choices={[
                { value: "", label: t("regionAuto") },
                ...places.regions.map(({ code, name }) => ({ value: code, label: name })),
              ]}
              error={errorAt("/address/region")}
            />
          )}
          {countries.length > 1 && (
            <Select
              label={t("country")}
              value={draft.country}
              onChange={(country) => onChange({ country, region: "", delivery: "" })}
              choices={countries.map((value) => ({ value, label: names.of(value) ?? value }))}
              error={errorAt("/address/country")}
            />
          )}
        </div>
        <datalist id={towns}>
          {places.towns.map((town) => (
            <option key={town} value={town} />
          ))}
        </datalist>
        <TextField
          label={t("email")}
          type="email"
          dir="ltr"
          value={draft.email}
          onChange={(email) => onChange({ email })}
          autoComplete="off"
          optional
          error={errorAt("/customer/email")}
        />
        <TextArea
          label={t("note")}
          value={draft.note}
          onChange={(note) => onChange({ note })}
          rows={2}
          maxLength={1_000}
          dir="auto"
          optional
          error={errorAt("/note")}
        />
      </div>
    </Card>
  );
}
