import { useSearchParams } from "@remix-run/react";
import { TextField } from "#app/ui/text-field.tsx";
import { ActiveFilters } from "../list/filters/active-filters.tsx";
import { type Chosen, FilterSheet } from "../list/filters/filter-sheet.tsx";
import { useWords } from "../use-words.ts";
import { answerMessages } from "./messages.ts";
import type { AnswerChoices } from "./types.ts";

/** What the address may filter by, beside the state in the chips and the words in the search. */
const FILTERS = ["form", "revision", "field", "value", "assignee", "from", "to"] as const;
type Named = Exclude<(typeof FILTERS)[number], "from" | "to">;

/** Questions and versions are those of one form. */
function ofOneForm(chosen: Chosen<Named>, before: URLSearchParams): Chosen<Named> {
  return chosen.form === before.get("form") ? {} : { revision: "", field: "", value: "" };
}

/** Filters of the list of answers. */
export function AnswerFilters({ choices }: { choices: AnswerChoices }) {
  const t = useWords(answerMessages);
  const [search] = useSearchParams();
  return (
    <FilterSheet<Named> key={search.toString()} names={FILTERS} settle={ofOneForm}>
      {({ chosen, set, pick }) => (
        <>
          {pick("form", t("form"), choices.form)}
          {chosen.form && chosen.form === (search.get("form") ?? "") ? (
            <>
              {pick("field", t("field"), choices.field)}
              {chosen.field && <TextField label={t("value")} value={chosen.value ?? ""} onChange={set("value")} />}
              {pick("revision", t("revision"), choices.revision)}
            </>
          ) : (
            <p className="text-sm text-soft">{t("chooseForm")}</p>
          )}
          {pick("assignee", t("assignee"), [{ value: "none", label: t("nobody") }, ...choices.assignee])}
        </>
      )}
    </FilterSheet>
  );
}

/** Those that are on. */
export function ActiveAnswerFilters({ choices }: { choices: AnswerChoices }) {
  const t = useWords(answerMessages);
  const words = (name: string, value: string): string => {
    const known = name in choices && choices[name as keyof AnswerChoices].find((each) => each.value === value);
    if (known) return known.label;
    return name === "assignee" && value === "none" ? t("nobody") : value;
  };
  const along = { form: ["revision", "field", "value"], field: ["value"] } as const;
  return <ActiveFilters<Named> names={FILTERS} label={(name) => t(name)} words={words} along={along} />;
}
