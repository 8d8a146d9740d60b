import { useFetcher } from "@remix-run/react";
import { PackagePlus, Pencil } from "lucide-react";
import { useState } from "react";
import { Badge } from "#app/ui/badge.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import type { Outcome } from "../../outcome.ts";
import { useOutcome } from "../../use-outcome.ts";
import { useWords } from "../../use-words.ts";
import { PARCEL_LOOKS } from "../states.ts";
import type { OrderView, ParcelView } from "../types.ts";
import { workMessages } from "./messages.ts";
import { ParcelDialog } from "./parcel-dialog.tsx";

/** The parcels an order rides in: who carries them, what they collect, and the next step of each. */
export function ParcelsCard({ order, mayWrite }: { order: OrderView; mayWrite: boolean }) {
  const t = useWords(workMessages);
  const [editing, setEditing] = useState<ParcelView | "new">();
  const fetcher = useFetcher<Outcome<"parcel">>();
  useOutcome(fetcher, () => t("doneParcel"));
  const mayPack = mayWrite && order.lawful.pack && !order.isPacked;
  return (
    <Card
      title={t("parcels")}
      actions={
        mayPack && (
          <Button size="small" onPress={() => setEditing("new")}>
            <PackagePlus aria-hidden />
            {t("newParcel")}
          </Button>
        )
      }
    >
      {fetcher.data?.ok === false && <Banner tone="danger" title={fetcher.data.message} live className="mb-3" />}
      {order.parcels.length === 0 && (
        <p className="text-soft">{t(order.state === "placed" ? "noParcelPlaced" : "noParcel")}</p>
      )}
      <ul className="flex flex-col gap-3">
        {order.parcels.map((parcel, index) => (
          <li key={parcel.id} className="rounded-sm border border-line p-3">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h3 className="font-medium">{t("parcelTitle", { number: index + 1 })}</h3>
              <Badge {...PARCEL_LOOKS[parcel.state]}>{t(`parcel.${parcel.state}`)}</Badge>
              {mayWrite && parcel.state !== "cancelled" && (
                <span className="ms-auto">
                  <IconButton label={t("changeParcel")} size="small" onPress={() => setEditing(parcel)}>
                    <Pencil aria-hidden />
                  </IconButton>
                </span>
              )}
            </div>
            <p className="mt-1 text-sm text-soft">
              <bdi>{parcel.lines.map((line) => `${line.quantity} × ${line.title}`).join(", ")}</bdi>
            </p>
            {parcel.back > 0 && <p className="text-sm text-soft">{t("cameBack", { count: parcel.back })}</p>}
            <dl className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
              <Fact label={t("carrier")}>{parcel.carrier || "—"}</Fact>
              <Fact label={t("tracking")}>
                <bdi dir="ltr">{parcel.tracking ?? "—"}</bdi>
              </Fact>
              <Fact label={t("cashDue")}>
                <MoneyText value={parcel.cashDue} />
              </Fact>
              {parcel.cost && (
                <Fact label={t("cost")}>
                  <MoneyText value={parcel.cost} />
                </Fact>
              )}
            </dl>
            {mayWrite && parcel.steps.length > 0 && (
              <div className="mt-3 flex flex-wrap gap-2">
                {parcel.steps.map((to) =>
                  to === "returned" ? (
                    <ButtonLink key={to} size="small" href={`/admin/orders/${order.id}/return`}>
                      {t("step.returned")}
                    </ButtonLink>
                  ) : (
                    <Button
                      key={to}
                      size="small"
                      isDisabled={fetcher.state !== "idle"}
                      onPress={() =>
                        fetcher.submit({ intent: "parcel-move", parcel: parcel.id, to }, { method: "post" })
                      }
                    >
                      {t(`step.${to as "shipped"}`)}
                    </Button>
                  ),
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {order.margin && (
        <p className="mt-4 flex justify-between gap-4 border-t border-line pt-3">
          <span className="text-soft">{t("margin")}</span>
          {order.margin.amount ? (
            <MoneyText value={order.margin.amount} className="font-semibold" />
          ) : (
            <span className="text-soft">{t("marginUnknown")}</span>
          )}
        </p>
      )}
      {editing && <ParcelDialog order={order} parcel={editing} onClose={() => setEditing(undefined)} />}
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
