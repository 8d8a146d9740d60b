import { ChevronRight, ChevronsLeft } from "lucide-react";
import { ButtonLink } from "./button.tsx";
import { useUiWords } from "./locale-provider.tsx";

/** Steps through a list by cursor: forward, or to its beginning. There is no page 7 of a list that grows meanwhile. */
export function Pagination(props: {
  summary?: string | undefined;
  firstHref?: string | undefined;
  nextHref?: string | undefined;
}) {
  const t = useUiWords();
  if (!props.firstHref && !props.nextHref && !props.summary) return null;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <p className="text-sm text-soft">{props.summary}</p>
      {(props.firstHref || props.nextHref) && (
        <div className="flex gap-2">
          {props.firstHref && (
            <ButtonLink size="small" href={props.firstHref}>
              <ChevronsLeft aria-hidden className="rtl:-scale-x-100" />
              {t("first")}
            </ButtonLink>
          )}
          <ButtonLink size="small" href={props.nextHref ?? ""} isDisabled={!props.nextHref}>
            {t("next")}
            <ChevronRight aria-hidden className="rtl:-scale-x-100" />
          </ButtonLink>
        </div>
      )}
    </nav>
  );
}
