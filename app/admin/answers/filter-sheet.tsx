import { useLocation, useSearchParams } from "@remix-run/react";
import { ListFilter } from "lucide-react";
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { DialogTrigger } from "#app/ui/dialog.tsx";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { listHref } from "../list/address.ts";
import { useAdminNavigate } from "../shell/use-admin-navigate.ts";
import { useWords } from "../use-words.ts";
import { answerMessages } from "./messages.ts";
import type { AnswerChoices } from "./types.ts";

/** What the address may filter by, beside the state in the chips and the words in the search. */
export const ANSWER_SHEET = ["form", "revision", "field", "value", "assignee", "from", "to"] as const;
type SheetFilter = (typeof ANSWER_SHEET)[number];

const ANY = "any";

/** Filters of the list, beside it. Applied together, so that the list does not jump while one chooses. */
export function FilterSheet({ choices }: { choices: AnswerChoices }) {
  const t = useWords(answerMessages);
  return (
    <DialogTrigger>
      <Button aria-label={t("filter")}>
        <ListFilter aria-hidden />
        <span className="max-sm:sr-only">{t("filter")}</span>
      </Button>
      <Sheet title={t("filters")}>{(close) => <Filters choices={choices} close={close} />}</Sheet>
    </DialogTrigger>
  );
}

function Filters({ choices, close }: { choices: AnswerChoices; close: () => void }) {
  const t = useWords(answerMessages);
  const navigate = useAdminNavigate();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const [chosen, choose] = useState<Partial<Record<SheetFilter, string>>>(
    Object.fromEntries(ANSWER_SHEET.map((name) => [name, search.get(name) ?? ""])),
  );
  const set = (name: SheetFilter) => (value: string) =>
    choose((before) => ({ ...before, [name]: value === ANY ? "" : value }));
  const go = (filters: Partial<Record<SheetFilter, string>>) => {
    // Questions and versions are those of one form.
    const others = filters.form === search.get("form") ? {} : { revision: "", field: "", value: "" };
    const all = { ...filters, ...others };
    navigate(listHref(pathname, search, Object.fromEntries(ANSWER_SHEET.map((name) => [name, all[name] || null]))));
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
  const isSameForm = chosen.form === (search.get("form") ?? "");
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        go(chosen);
      }}
    >
      {pick("form", choices.form)}
      {chosen.form && isSameForm ? (
        <>
          {pick("field", choices.field)}
          {chosen.field && <TextField label={t("value")} value={chosen.value ?? ""} onChange={set("value")} />}
          {pick("revision", choices.revision)}
        </>
      ) : (
        <p className="text-sm text-soft">{t("chooseForm")}</p>
      )}
      {pick("assignee", [{ value: "none", label: t("nobody") }, ...choices.assignee])}
      <div className="grid grid-cols-2 gap-3">
        <TextField label={t("from")} type="date" dir="ltr" value={chosen.from ?? ""} onChange={set("from")} />
        <TextField label={t("to")} type="date" dir="ltr" value={chosen.to ?? ""} onChange={set("to")} />
      </div>
      <div className="flex justify-end gap-2">
        <Button onPress={() => go({})}>{t("clearFilters")}</Button>
        <Button type="submit" tone="primary">
          {t("apply")}
        </Button>
      </div>
    </form>
  );
}
