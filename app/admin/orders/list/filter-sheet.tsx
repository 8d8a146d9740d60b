import { useLocation, useSearchParams } from "@remix-run/react";
import { ListFilter } from "lucide-react";
import { useState } from "react";
import { DESK_STATES } from "#app/commerce/orders/desk.ts";
import { DELIVERY_STATES, PAYMENT_STATES } from "#app/commerce/orders/machine.ts";
import { ORDER_SOURCES } from "#app/commerce/orders/types.ts";
import { Button } from "#app/ui/button.tsx";
import { ComboBox } from "#app/ui/combo-box.tsx";
import { DialogTrigger } from "#app/ui/dialog.tsx";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { listHref } from "../../list/address.ts";
import { useAdminNavigate } from "../../shell/use-admin-navigate.ts";
import { useWords } from "../../use-words.ts";
import { orderMessages } from "../messages.ts";
import { workMessages } from "../work/messages.ts";
import { listMessages } from "./messages.ts";
import type { FilterChoices } from "./types.ts";

/** What an address may filter by, beside the state in the chips and the words in the search. */
export const SHEET_FILTERS = [
  ...(["delivery", "payment", "desk", "agent", "carrier", "source"] as const),
  ...(["method", "region", "city", "tag", "from", "to"] as const),
] as const;
type SheetFilter = (typeof SHEET_FILTERS)[number];

const ANY = "any";

/** Filters of the list, beside it. Applied together, so that the list does not jump while one chooses. */
export function FilterSheet({ choices }: { choices: FilterChoices }) {
  const t = useWords(listMessages);
  return (
    <DialogTrigger>
      <Button aria-label={t("filter")}>
        <ListFilter aria-hidden />
        <span className="max-sm:sr-only">{t("filter")}</span>
      </Button>
      <Sheet title={t("filters")}>{(close) => <Filters known={choices} close={close} />}</Sheet>
    </DialogTrigger>
  );
}

function Filters({ known, close }: { known: FilterChoices; close: () => void }) {
  const t = useWords(listMessages);
  const orders = useWords(orderMessages);
  const work = useWords(workMessages);
  const navigate = useAdminNavigate();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const [chosen, choose] = useState<Partial<Record<SheetFilter, string>>>(
    Object.fromEntries(SHEET_FILTERS.map((name) => [name, search.get(name) ?? ""])),
  );
  const set = (name: SheetFilter) => (value: string) =>
    choose((before) => ({ ...before, [name]: value === ANY ? "" : value }));
  const go = (filters: Partial<Record<SheetFilter, string>>) => {
    navigate(
      listHref(pathname, search, Object.fromEntries(SHEET_FILTERS.map((name) => [name, filters[name] || null]))),
    );
    close();
  };
  const pick = (name: SheetFilter, values: readonly { value: string; label: string }[]) => (
    <Select
      label={t(name)}
      value={chosen[name] || ANY}
      onChange={set(name)}
      choices={[{ value: ANY, label: t("any") }, ...values]}
    />
  );
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        go(chosen);
      }}
    >
      {pick(
        "delivery",
        DELIVERY_STATES.map((value) => ({ value, label: orders(`delivery.${value}`) })),
      )}
      {pick(
        "payment",
        PAYMENT_STATES.map((value) => ({ value, label: orders(`payment.${value}`) })),
      )}
      {pick(
        "desk",
        DESK_STATES.map((value) => ({ value, label: value === "new" ? work("noAttempts") : work(`outcome.${value}`) })),
      )}
      {pick(
        "source",
        ORDER_SOURCES.map((value) => ({ value, label: orders(`source.${value}`) })),
      )}
      {pick("agent", [{ value: "none", label: t("agent.none") }, ...known.agent])}
      {known.carrier.length > 0 && pick("carrier", known.carrier)}
      {pick("method", known.method)}
      {known.tag.length > 0 && pick("tag", known.tag)}
      {known.region.length > 0 && (
        <ComboBox
          label={t("region")}
          choices={known.region}
          value={chosen.region || null}
          onChange={(region) => set("region")(region ?? "")}
          optional
        />
      )}
      <TextField label={t("city")} value={chosen.city ?? ""} onChange={set("city")} autoComplete="off" />
      <div className="grid grid-cols-2 gap-3">
        <TextField label={t("from")} type="date" dir="ltr" value={chosen.from ?? ""} onChange={set("from")} />
        <TextField label={t("to")} type="date" dir="ltr" value={chosen.to ?? ""} onChange={set("to")} />
      </div>
      <div className="mt-2 flex justify-end gap-2">
        <Button onPress={() => go({})}>{t("clear")}</Button>
        <Button type="submit" tone="primary">
          {t("apply")}
        </Button>
      </div>
    </form>
  );
}
