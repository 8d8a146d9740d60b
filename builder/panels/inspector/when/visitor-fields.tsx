import { X } from "lucide-react";
import { useState } from "react";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { product, type VisitorCondition } from "#blocks/contract/index.ts";
import { URL_PARAMETERS } from "#runtime/document/values.ts";
import { useWords } from "../../../words/use-words.ts";
import { whenWords } from "../../../words/when.ts";
import { useEditor } from "../../editor-context.tsx";
import { RefControl } from "../controls/entity-control.tsx";
import { EntityPicker } from "../controls/entity-picker.tsx";
import { type AtDoor, BetweenFields, control, type FieldsProps, type Of } from "./fields.tsx";
import { chosenProduct, freshProduct } from "./fresh-condition.ts";

/** What a condition about one visitor asks. */
export function VisitorFields({ condition, ...props }: FieldsProps<VisitorCondition & { not?: true }> & AtDoor) {
  switch (condition.kind) {
    case "url":
      return <UrlFields condition={condition} {...props} />;
    case "referrer":
      return <ReferrerFields condition={condition} {...props} />;
    case "cart":
      return <CartFields condition={condition} {...props} />;
    case "cart-product":
      return <CartProductFields condition={condition} {...props} />;
    case "city":
      return <CityFields condition={condition} {...props} />;
    case "visitor":
      return <VisitFields condition={condition} {...props} />;
    case "visits":
      return <VisitsFields condition={condition} {...props} />;
    case "customer":
      return <CustomerFields condition={condition} {...props} />;
  }
}

const OTHER = "";

function UrlFields({ condition, isReadOnly, onChange }: Of<"url">) {
  const t = useWords(whenWords);
  const listed = URL_PARAMETERS.some((each) => each === condition.param);
  const [own, setOwn] = useState(!listed);
  return (
    <>
      <Select
        label={t("param")}
        value={own ? OTHER : condition.param}
        isDisabled={isReadOnly}
        choices={[
          ...URL_PARAMETERS.map((each) => ({ value: each as string, label: each })),
          { value: OTHER, label: t("param.other") },
        ]}
        onChange={(param) => {
          setOwn(param === OTHER);
          if (param !== OTHER) onChange({ ...condition, param });
        }}
      />
      {own && (
        <TextField
          label={t("param.name")}
          dir="ltr"
          maxLength={40}
          value={condition.param}
          isReadOnly={isReadOnly}
          onChange={(param) => onChange({ ...condition, param })}
        />
      )}
      <Select
        label={t("op")}
        value={condition.op}
        isDisabled={isReadOnly}
        choices={(["present", "is", "contains"] as const).map((value) => ({ value, label: t(`op.${value}`) }))}
        onChange={(op) => onChange({ ...condition, op })}
      />
      {condition.op !== "present" && (
        <TextField
          label={t("op.value")}
          maxLength={60}
          value={condition.value ?? ""}
          isReadOnly={isReadOnly}
          onChange={(value) => onChange({ ...condition, value })}
        />
      )}
    </>
  );
}

/** Sites by all the names they go by. */
const SITES: Readonly<Record<string, readonly string[]>> = {
  Facebook: ["facebook.com", "fb.com"],
  Instagram: ["instagram.com"],
  TikTok: ["tiktok.com"],
  WhatsApp: ["whatsapp.com", "wa.me"],
  YouTube: ["youtube.com"],
  Google: ["google.com", "google.fr", "google.co.ma", "google.dz", "google.tn", "google.sn", "google.ci"],
};

function ReferrerFields({ condition, isReadOnly, onChange }: Of<"referrer">) {
  const t = useWords(whenWords);
  const known = Object.values(SITES).flat();
  const [typed, setTyped] = useState(condition.is.filter((each) => !known.includes(each)).join(", "));
  const put = (sites: readonly string[], others: string) => {
    const hosts = others
      .toLowerCase()
      .split(/[\s,;،]+/)
      .filter(Boolean);
    onChange({ ...condition, is: [...new Set([...sites, ...hosts])] });
  };
  const chosen = condition.is.filter((each) => known.includes(each));
  return (
    <>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-medium">{t("sites")}</legend>
        <div className="grid grid-cols-2 gap-2">
          {Object.entries(SITES).map(([name, hosts]) => (
            <Checkbox
              key={name}
              label={name}
              checked={hosts.every((host) => chosen.includes(host))}
              isDisabled={isReadOnly}
              onChange={(on) => put(on ? [...chosen, ...hosts] : chosen.filter((each) => !hosts.includes(each)), typed)}
            />
          ))}
        </div>
      </fieldset>
      <TextField
        label={t("site.other")}
        description={t("site.help")}
        dir="ltr"
        value={typed}
        isReadOnly={isReadOnly}
        onChange={(next) => {
          setTyped(next);
          put(chosen, next);
        }}
      />
    </>
  );
}

function CartFields({ condition, isReadOnly, onChange }: Of<"cart">) {
  const t = useWords(whenWords);
  return (
    <>
      <Select
        label={t("measure")}
        value={condition.measure}
        isDisabled={isReadOnly}
        choices={(["count", "total"] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(measure) => onChange({ kind: "cart", measure, atLeast: measure === "count" ? 1 : 0 })}
      />
      {condition.measure === "total" ? (
        <MoneyBetween condition={condition} isReadOnly={isReadOnly} onChange={onChange} />
      ) : (
        <BetweenFields condition={condition} isReadOnly={isReadOnly} onChange={onChange} />
      )}
    </>
  );
}

function CustomerFields({ condition, isReadOnly, onChange }: Of<"customer">) {
  const t = useWords(whenWords);
  return (
    <>
      <Select
        label={t("measure")}
        description={t("customerHelp")}
        value={condition.measure}
        isDisabled={isReadOnly}
        choices={(["orders", "delivered", "spent", "days"] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(measure) => onChange({ kind: "customer", measure, atLeast: 1 })}
      />
      {condition.measure === "spent" ? (
        <MoneyBetween condition={condition} isReadOnly={isReadOnly} onChange={onChange} />
      ) : (
        <BetweenFields condition={condition} isReadOnly={isReadOnly} onChange={onChange} />
      )}
    </>
  );
}

function MoneyBetween({ condition, isReadOnly, onChange }: Of<"cart"> | Of<"customer">) {
  const t = useWords(whenWords);
  const { facts } = useEditor();
  const put = (name: "atLeast" | "atMost") => (amount: number | null | undefined) => {
    if (amount === undefined) return;
    const { [name]: _old, ...rest } = condition;
    onChange(amount === null ? rest : { ...rest, [name]: amount });
  };
  return (
    <div className="grid grid-cols-2 gap-2">
      {(["atLeast", "atMost"] as const).map((name) => (
        <MoneyField
          key={name}
          label={t(name)}
          currency={facts.currency}
          defaultAmount={condition[name]}
          isReadOnly={isReadOnly}
          onAmountChange={put(name)}
        />
      ))}
    </div>
  );
}

function CartProductFields({ condition, atDoor, isReadOnly, onChange }: Of<"cart-product"> & AtDoor) {
  const t = useWords(whenWords);
  return (
    <RefControl
      label={t("product")}
      prop={product()}
      {...control(isReadOnly, chosenProduct(condition.product), (chosen) =>
        onChange({ ...condition, product: chosen ?? freshProduct(atDoor) }),
      )}
    />
  );
}

function CityFields({ condition, isReadOnly, onChange }: Of<"city">) {
  const t = useWords(whenWords);
  const { is } = condition;
  return (
    <>
      <ul aria-label={t("towns")} className="flex flex-wrap gap-1.5">
        {is.map((town) => (
          <li key={town} className="flex items-center gap-1 rounded-full bg-neutral-4 ps-3 pe-1 text-sm">
            {town}
            <button
              type="button"
              aria-label={t("town.remove", { town })}
              disabled={isReadOnly || is.length === 1}
              className="grid size-6 place-items-center rounded-full hover:bg-hover disabled:opacity-40 coarse:size-11"
              onClick={() => onChange({ ...condition, is: is.filter((each) => each !== town) })}
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </li>
        ))}
      </ul>
      <EntityPicker
        key={is.length}
        kind="town"
        label={t("town.add")}
        value={null}
        isReadOnly={isReadOnly}
        onChange={(town) => town !== null && !is.includes(town) && onChange({ ...condition, is: [...is, town] })}
      />
    </>
  );
}

function VisitFields({ condition, isReadOnly, onChange }: Of<"visitor">) {
  const t = useWords(whenWords);
  return (
    <Select
      label={t("visitorKind")}
      labelHidden
      value={condition.is}
      isDisabled={isReadOnly}
      choices={(["new", "returning"] as const).map((value) => ({ value, label: t(value) }))}
      onChange={(is) => onChange({ ...condition, is })}
    />
  );
}

function VisitsFields({ condition, isReadOnly, onChange }: Of<"visits">) {
  const t = useWords(whenWords);
  return (
    <>
      <Select
        label={t("measure")}
        description={t("visitsHelp")}
        value={condition.measure}
        isDisabled={isReadOnly}
        choices={(["pages", "visits"] as const).map((value) => ({ value, label: t(`visits.${value}`) }))}
        onChange={(measure) => onChange({ ...condition, measure })}
      />
      <BetweenFields condition={condition} isReadOnly={isReadOnly} onChange={onChange} />
    </>
  );
}
