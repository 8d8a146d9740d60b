import { Banner } from "#app/ui/banner.tsx";
import { useWords } from "../../use-words.ts";
import { listMessages } from "./messages.ts";
import type { ListOutcome } from "./types.ts";

const SHOWN = 20;

/** The orders that could not follow, with the reason of each. */
export function BulkReport({ outcome }: { outcome: ListOutcome | undefined }) {
  const t = useWords(listMessages);
  if (!outcome?.ok || outcome.done !== "bulk" || (outcome.refused.length === 0 && !outcome.more)) return null;
  const { refused, more } = outcome;
  return (
    <Banner
      tone="warning"
      title={refused.length > 0 ? t("someRefused", { count: refused.length }) : t("more")}
      live
      className="mt-3"
    >
      {refused.length > 0 && more && <p>{t("more")}</p>}
      <ul className="mt-1 flex flex-col gap-0.5">
        {refused.slice(0, SHOWN).map(({ number, message }) => (
          <li key={number}>
            <bdi className="font-medium">{number}</bdi> — {message}
          </li>
        ))}
        {refused.length > SHOWN && <li>{t("andMore", { count: refused.length - SHOWN })}</li>}
      </ul>
    </Banner>
  );
}
