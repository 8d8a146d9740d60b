import { DESK_STATES } from "#app/commerce/orders/desk.ts";
import { DELIVERY_STATES, PAYMENT_STATES } from "#app/commerce/orders/machine.ts";
import { ORDER_SOURCES } from "#app/commerce/orders/types.ts";
import { ComboBox } from "#app/ui/combo-box.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { ActiveFilters } from "../../list/filters/active-filters.tsx";
import { FilterSheet } from "../../list/filters/filter-sheet.tsx";
import { useWords } from "../../use-words.ts";
import { orderMessages } from "../messages.ts";
import { workMessages } from "../work/messages.ts";
import { listMessages } from "./messages.ts";
import type { FilterChoices } from "./types.ts";

/** What an address may filter by, beside the state in the chips and the words in the search. */
const FILTERS = [
  ...(["delivery", "payment", "desk", "agent", "carrier", "source"] as const),
  ...(["method", "region", "city", "tag", "from", "to"] as const),
] as const;
type Named = Exclude<(typeof FILTERS)[number], "from" | "to">;

/** Filters of the list of orders. */
export function OrderFilters({ choices: known }: { choices: FilterChoices }) {
  const t = useWords(listMessages);
  const orders = useWords(orderMessages);
  const work = useWords(workMessages);
  return (
    <FilterSheet<Named> names={FILTERS}>
      {({ chosen, set, pick }) => (
        <>
          {pick(
            "delivery",
            t("delivery"),
            DELIVERY_STATES.map((value) => ({ value, label: orders(`delivery.${value}`) })),
          )}
          {pick(
            "payment",
            t("payment"),
            PAYMENT_STATES.map((value) => ({ value, label: orders(`payment.${value}`) })),
          )}
          {pick(
            "desk",
            t("desk"),
            DESK_STATES.map((value) => ({
              value,
              label: value === "new" ? work("noAttempts") : work(`outcome.${value}`),
            })),
          )}
          {pick(
            "source",
            t("source"),
            ORDER_SOURCES.map((value) => ({ value, label: orders(`source.${value}`) })),
          )}
          {pick("agent", t("agent"), [{ value: "none", label: t("agent.none") }, ...known.agent])}
          {known.carrier.length > 0 && pick("carrier", t("carrier"), known.carrier)}
          {pick("method", t("method"), known.method)}
          {known.tag.length > 0 && pick("tag", t("tag"), known.tag)}
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
        </>
      )}
    </FilterSheet>
  );
}

/** Those that are on. */
export function ActiveOrderFilters({ choices }: { choices: FilterChoices }) {
  const t = useWords(listMessages);
  const orders = useWords(orderMessages);
  const work = useWords(workMessages);
  const words = (name: string, value: string): string => {
    const known = name in choices && choices[name as keyof FilterChoices].find((each) => each.value === value);
    if (known) return known.label;
    const key = name === "desk" ? `outcome.${value}` : `${name}.${value}`;
    if (key in workMessages.fr) return work(key as "outcome.busy");
    if (key in orderMessages.fr) return orders(key as "source.api");
    return key in listMessages.fr ? t(key as "agent.none") : value;
  };
  return <ActiveFilters<Named> names={FILTERS} label={(name) => t(name)} words={words} />;
}
