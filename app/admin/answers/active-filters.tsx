import { useLocation, useSearchParams } from "@remix-run/react";
import { X } from "lucide-react";
import { buttonClass } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { listHref } from "../list/address.ts";
import { useWords } from "../use-words.ts";
import { ANSWER_SHEET } from "./filter-sheet.tsx";
import { answerMessages } from "./messages.ts";
import type { AnswerChoices } from "./types.ts";

/** The filters that are on, each taken away by its cross. */
export function ActiveFilters({ choices }: { choices: AnswerChoices }) {
  const t = useWords(answerMessages);
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const on = ANSWER_SHEET.filter((name) => search.get(name));
  if (on.length === 0) return null;
  const words = (name: string, value: string): string => {
    const known = name in choices && choices[name as keyof AnswerChoices].find((each) => each.value === value);
    if (known) return known.label;
    return name === "assignee" && value === "none" ? t("nobody") : value;
  };
  return (
    <ul className="mb-2 flex flex-wrap gap-1.5">
      {on.map((name) => (
        <li key={name}>
          <Link
            href={listHref(pathname, search, {
              [name]: null,
              ...(name === "form" && { revision: null, field: null, value: null }),
              ...(name === "field" && { value: null }),
            })}
            tone="plain"
            className={buttonClass("secondary", "small", "hover:bg-hover")}
          >
            <span className="sr-only">{t("removeFilter")} </span>
            <span className="text-soft">{t(name)} </span>
            <bdi>{words(name, search.get(name) ?? "")}</bdi>
            <X aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}
