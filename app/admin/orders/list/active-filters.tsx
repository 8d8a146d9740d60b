import { useLocation, useSearchParams } from "@remix-run/react";
import { X } from "lucide-react";
import { buttonClass } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { listHref } from "../../list/address.ts";
import { useWords } from "../../use-words.ts";
import { orderMessages } from "../messages.ts";
import { workMessages } from "../work/messages.ts";
import { SHEET_FILTERS } from "./filter-sheet.tsx";
import { listMessages } from "./messages.ts";
import type { FilterChoices } from "./types.ts";

/** The filters that are on, each taken away by its cross. */
export function ActiveFilters({ choices }: { choices: FilterChoices }) {
  const t = useWords(listMessages);
  const orders = useWords(orderMessages);
  const work = useWords(workMessages);
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const on = SHEET_FILTERS.filter((name) => search.get(name));
  if (on.length === 0) return null;
  const words = (name: string, value: string): string => {
    const known = name in choices && choices[name as keyof FilterChoices].find((each) => each.value === value);
    if (known) return known.label;
    const key = name === "desk" ? `outcome.${value}` : `${name}.${value}`;
    if (key in workMessages.fr) return work(key as "outcome.busy");
    if (key in orderMessages.fr) return orders(key as "source.api");
    return key in listMessages.fr ? t(key as "agent.none") : value;
  };
  return (
    <ul className="mb-2 flex flex-wrap gap-1.5">
      {on.map((name) => (
        <li key={name}>
          <Link
            href={listHref(pathname, search, { [name]: null })}
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
