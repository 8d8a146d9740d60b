import { useLocation, useSearchParams } from "@remix-run/react";
import { ListFilter } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { DialogTrigger } from "#app/ui/dialog.tsx";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useAdminNavigate } from "../../shell/use-admin-navigate.ts";
import { useWords } from "../../use-words.ts";
import { listHref } from "../address.ts";
import { filterMessages } from "./messages.ts";

/** What was chosen, by the name it has in the address; "" and absent: anything. */
export type Chosen<N extends string> = Partial<Record<N, string>>;

export interface Choosing<N extends string> {
  chosen: Chosen<N>;
  set(name: N): (value: string) => void;
  /** A list of values, "all" before them. */
  pick(name: N, label: string, choices: readonly { value: string; label: string }[]): ReactNode;
}

interface FilterSheetProps<N extends string> {
  /** Everything that the sheet filters by; `from` and `to` are days, and its last line. */
  names: readonly (N | "from" | "to")[];
  /** What goes into the address in place of what was chosen, where one filter rules out another. */
  settle?(chosen: Chosen<N>, before: URLSearchParams): Chosen<N>;
  children(choosing: Choosing<N>): ReactNode;
}

const ANY = "any";

/** Filters of a list, beside it. Applied together, so that the list does not jump while one chooses. */
export function FilterSheet<N extends string>(props: FilterSheetProps<N>) {
  const t = useWords(filterMessages);
  return (
    <DialogTrigger>
      <Button aria-label={t("filter")}>
        <ListFilter aria-hidden />
        <span className="max-sm:sr-only">{t("filter")}</span>
      </Button>
      <Sheet title={t("filters")}>{(close) => <Filters {...props} close={close} />}</Sheet>
    </DialogTrigger>
  );
}

function Filters<N extends string>({ names, settle, children, close }: FilterSheetProps<N> & { close: () => void }) {
  const t = useWords(filterMessages);
  const navigate = useAdminNavigate();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const [chosen, choose] = useState<Chosen<N | "from" | "to">>(() => {
    const now = names.map((name) => [name, search.get(name) ?? ""]);
    return Object.fromEntries(now) as Chosen<N | "from" | "to">;
  });
  const set = (name: N | "from" | "to") => (value: string) =>
    choose((before) => ({ ...before, [name]: value === ANY ? "" : value }));
  const go = (filters: Chosen<N | "from" | "to">) => {
    const all: Chosen<N | "from" | "to"> = { ...filters, ...settle?.(filters, search) };
    navigate(listHref(pathname, search, Object.fromEntries(names.map((name) => [name, all[name] || null]))));
    close();
  };
  const pick: Choosing<N>["pick"] = (name, label, choices) => (
    <Select
      label={label}
      value={chosen[name] || ANY}
      onChange={set(name)}
      choices={[{ value: ANY, label: t("any") }, ...choices]}
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
      {children({ chosen, set, pick })}
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
