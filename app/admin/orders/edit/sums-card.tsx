import { Banner } from "#app/ui/banner.tsx";
import { Card } from "#app/ui/card.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { useWords } from "../../use-words.ts";
import { OrderSums } from "../order-sums.tsx";
import { editMessages } from "./messages.ts";
import type { LiveQuote } from "./use-quote.ts";

/** What the order comes to as it is written, or why that cannot be said. */
export function SumsCard({ quote, refused, isBusy, failed, isEmpty }: LiveQuote & { isEmpty: boolean }) {
  const t = useWords(editMessages);
  const isUnknown = !quote && !refused && !failed;
  return (
    <Card title={t("sums")}>
      <div className="flex flex-col gap-3">
        {failed && <Banner tone="warning" title={t("quoteFailed")} live />}
        {refused && <Banner tone="warning" title={refused.message} live />}
        {quote && <OrderSums sums={quote.sums} total={quote.total} isBusy={isBusy} />}
        {isUnknown && isEmpty && <p className="text-soft">{t("noSums")}</p>}
        {isUnknown && !isEmpty && isBusy && <Skeleton className="h-20" />}
        {isUnknown && !isEmpty && !isBusy && <Banner tone="warning" title={t("notQuoted")} live />}
      </div>
    </Card>
  );
}
