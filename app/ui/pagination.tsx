import { ChevronLeft, ChevronRight } from "lucide-react";
import { ButtonLink } from "./button.tsx";
import { useUiWords } from "./locale-provider.tsx";

/** Steps through a list by cursor: there is no page 7 of a list that grows while one reads it. */
export function Pagination(props: {
  summary?: string | undefined;
  previousHref?: string | undefined;
  nextHref?: string | undefined;
}) {
  const t = useUiWords();
  if (!props.previousHref && !props.nextHref && !props.summary) return null;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <p className="text-sm text-soft">{props.summary}</p>
      {(props.previousHref || props.nextHref) && (
        <div className="flex gap-2">
          <ButtonLink size="small" href={props.previousHref ?? ""} isDisabled={!props.previousHref}>
            <ChevronLeft aria-hidden className="rtl:-scale-x-100" />
            {t("previous")}
          </ButtonLink>
          <ButtonLink size="small" href={props.nextHref ?? ""} isDisabled={!props.nextHref}>
            {t("next")}
            <ChevronRight aria-hidden className="rtl:-scale-x-100" />
          </ButtonLink>
        </div>
      )}
    </nav>
  );
}
