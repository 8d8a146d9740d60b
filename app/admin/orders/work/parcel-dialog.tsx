import { useFetcher } from "@remix-run/react";
import { useId } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../../outcome.ts";
import { useOutcome } from "../../use-outcome.ts";
import { useWords } from "../../use-words.ts";
import type { OrderView, ParcelView } from "../types.ts";
import { workMessages } from "./messages.ts";

/** A new parcel, or what is said of one. The server reads the amounts as typed. */
export function ParcelDialog(props: { order: OrderView; parcel: ParcelView | "new"; onClose: () => void }) {
  const { order, parcel, onClose } = props;
  const t = useWords(workMessages);
  const fetcher = useFetcher<Outcome<"parcel">>();
  const form = useId();
  const list = useId();
  useOutcome(fetcher, () => t("doneParcel"), onClose);
  const known = parcel === "new" ? undefined : parcel;
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const errorAt = (pointer: string) => (refused?.pointer === pointer ? refused.message : undefined);
  const { currency } = order.total;
  return (
    <Dialog
      title={t(known ? "changeParcel" : "newParcel")}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={form} tone="primary" isPending={fetcher.state !== "idle"}>
            {t("save")}
          </Button>
        </>
      }
    >
      <fetcher.Form id={form} method="post" className="flex flex-col gap-4">
        <input type="hidden" name="intent" value={known ? "parcel-change" : "parcel-pack"} />
        <input type="hidden" name="parcel" value={known?.id ?? ""} />
        <input type="hidden" name="version" value={known?.version ?? ""} />
        {refused && !refused.pointer && <Banner tone="danger" title={refused.message} live />}
        <TextField
          label={t("carrier")}
          name="carrier"
          defaultValue={known?.carrier ?? order.parcels.at(-1)?.carrier ?? ""}
          list={list}
          maxLength={80}
          autoFocus
          autoComplete="off"
          optional
          error={errorAt("/carrier")}
        />
        <datalist id={list}>
          {order.carriers.map((carrier) => (
            <option key={carrier} value={carrier} />
          ))}
        </datalist>
        <TextField
          label={t("tracking")}
          name="tracking"
          dir="ltr"
          defaultValue={known?.tracking ?? ""}
          maxLength={100}
          autoComplete="off"
          optional
          error={errorAt("/tracking")}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <MoneyField
            label={t("cost")}
            name="cost"
            currency={currency}
            defaultAmount={known?.cost?.amount}
            optional
            error={errorAt("/cost")}
          />
          <MoneyField
            label={t("cashDue")}
            name="cashDue"
            currency={currency}
            defaultAmount={known?.cashDue.amount ?? order.cashLeft.amount}
            error={errorAt("/cash_due")}
          />
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
