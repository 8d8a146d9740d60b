import { useFetcher } from "@remix-run/react";
import { Ban, Download, Plus } from "lucide-react";
import { useState } from "react";
import { Badge } from "#app/ui/badge.tsx";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { CouponsDialog } from "./coupons-dialog.tsx";
import { offerMessages } from "./messages.ts";
import type { OfferView } from "./types.ts";

/** The codes that open an offer: how often each was used, and a way to switch it off. */
export function CouponsCard({ offer, mayWrite }: { offer: OfferView; mayWrite: boolean }) {
  const t = useWords(offerMessages);
  const [making, setMaking] = useState(false);
  const fetcher = useFetcher<Outcome<"switched">>();
  useOutcome(fetcher, (done) => t(done));
  const asks = offer.draft.conditions.some(({ code }) => code === "coupon");
  if (!asks && offer.coupons.length === 0) return null;
  if (offer.id === null || !asks) {
    return (
      <Card title={t("coupons")}>
        <p className="text-soft">{t("couponsFirst")}</p>
      </Card>
    );
  }
  const flip = (id: string, disabled: boolean) =>
    fetcher.submit({ intent: "switch", id, disabled: String(disabled) }, { method: "post" });
  return (
    <Card
      title={t("coupons")}
      description={t("couponsHelp")}
      actions={
        <>
          {offer.coupons.length > 0 && (
            <a
              href={`/admin/offers/${offer.id}/codes`}
              download
              className={buttonClass("secondary", "small", "hover:bg-hover")}
            >
              <Download aria-hidden />
              {t("export")}
            </a>
          )}
          {mayWrite && (
            <Button size="small" onPress={() => setMaking(true)}>
              <Plus aria-hidden />
              {t("makeCoupons")}
            </Button>
          )}
        </>
      }
    >
      {offer.coupons.length === 0 && <p className="text-soft">{t("couponsNone")}</p>}
      <ul className="divide-y divide-line">
        {offer.coupons.map((coupon) => (
          <li key={coupon.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <bdi dir="ltr" className="min-w-0 flex-1 font-medium wrap-anywhere tabular-nums">
              {coupon.code}
            </bdi>
            {coupon.recipientShown && (
              <bdi dir="ltr" className="text-sm text-soft">
                {coupon.recipientShown}
              </bdi>
            )}
            <span className="text-sm text-soft tabular-nums">
              {t("uses")}{" "}
              {coupon.maxUses === null ? coupon.uses : t("usesOf", { uses: coupon.uses, max: coupon.maxUses })}
            </span>
            {coupon.disabled && <Badge icon={Ban}>{t("disabled")}</Badge>}
            {mayWrite && (
              <Button size="small" tone="quiet" onPress={() => flip(coupon.id, !coupon.disabled)}>
                {coupon.disabled ? t("enable") : t("disable")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {offer.moreCoupons && <p className="mt-2 text-sm text-soft">{t("couponsMore")}</p>}
      <CouponsDialog isOpen={making} onOpenChange={setMaking} />
    </Card>
  );
}
