import { Banner } from "#app/ui/banner.tsx";
import { Card } from "#app/ui/card.tsx";
import { useWords } from "../../use-words.ts";
import { OrderSums } from "../order-sums.tsx";
import { editMessages } from "./messages.ts";
import type { LiveQuote } from "./use-quote.ts";

/** What the order comes to as it is written, or why that cannot be said. */
export function SumsCard({ quote, refused, isBusy, failed }: LiveQuote) {
  const t = useWords(editMessages);
  return (
    <Card title={t("sums")}>
      <div className="flex flex-col gap-3">
        {failed && <Banner tone="warning" title={t("quoteFailed")} live />}
        {refused && <Banner tone="warning" title={refused.message} live />}
        {quote && <OrderSums sums={quote.sums} total={quote.total} isBusy={isBusy} />}
        {!quote && !refused && !failed && <p className="text-soft">{t("noSums")}</p>}
      </div>
    </Card>
  );
}
