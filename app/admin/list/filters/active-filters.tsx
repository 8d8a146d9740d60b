import { useLocation, useSearchParams } from "@remix-run/react";
import { X } from "lucide-react";
import { buttonClass } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { useWords } from "../../use-words.ts";
import { listHref } from "../address.ts";
import { filterMessages } from "./messages.ts";

interface ActiveFiltersProps<N extends string> {
  names: readonly (N | "from" | "to")[];
  label(name: N): string;
  /** A value in words. */
  words(name: string, value: string): string;
  /** What goes with a filter that is taken away. */
  along?: Readonly<Record<string, readonly N[]>>;
}

/** The filters that are on, each taken away by its cross. */
export function ActiveFilters<N extends string>({ names, label, words, along }: ActiveFiltersProps<N>) {
  const t = useWords(filterMessages);
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const on = names.filter((name) => search.get(name));
  if (on.length === 0) return null;
  const labelOf = (name: N | "from" | "to") => (isDay(name) ? t(name) : label(name));
  return (
    <ul className="mb-2 flex min-w-0 flex-wrap gap-1.5">
      {on.map((name) => (
        <li key={name} className="max-w-full min-w-0">
          <Link
            href={listHref(
              pathname,
              search,
              Object.fromEntries([name, ...(along?.[name] ?? [])].map((each) => [each, null])),
            )}
            tone="plain"
            className={buttonClass("secondary", "small", "max-w-full hover:bg-hover")}
          >
            <span className="sr-only">{t("remove")} </span>
            <span className="text-soft">{labelOf(name)} </span>
            <bdi className="truncate">{words(name, search.get(name) ?? "")}</bdi>
            <X aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function isDay(name: string): name is "from" | "to" {
  return name === "from" || name === "to";
}
