import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useUiWords } from "#app/ui/locale-provider.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { productMessages } from "./messages.ts";
import type { StockFigures } from "./types.ts";

const REASONS = ["count", "received", "damaged", "returned", "other"] as const;

/** Counts or corrects one shelf, with a reason for the ledger. */
export function StockDialog(props: { variantId: string; name: string; figures: StockFigures; onClose: () => void }) {
  const t = useWords(productMessages);
  const ui = useUiWords();
  const { figures } = props;
  const fetcher = useFetcher<Outcome<"adjusted">>();
  const [mode, setMode] = useState<"set" | "delta">("set");
  const [number, setNumber] = useState(figures.onHand);
  const [reason, setReason] = useState<(typeof REASONS)[number]>("count");
  const [force, setForce] = useState(false);
  useOutcome(fetcher, () => t("stockDone"), props.onClose);
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const send = () =>
    fetcher.submit(
      {
        ...{
          intent: "stock",
          variant: props.variantId,
          mode,
          number: String(number),
          seen: String(figures.onHand),
          reason: t(`reason.${reason}`),
        },
        ...(force && { force: "on" }),
      },
      { method: "post" },
    );
  return (
    <Dialog
      title={props.name ? `${t("adjustTitle")} · ${props.name}` : t("adjustTitle")}
      size="small"
      isOpen
      onOpenChange={(open) => !open && props.onClose()}
      footer={(close) => (
        <>
          <Button onPress={close}>{ui("cancel")}</Button>
          <Button
            tone="primary"
            onPress={send}
            isPending={fetcher.state !== "idle"}
            isDisabled={!Number.isFinite(number) || (mode === "delta" && number === 0)}
          >
            {force ? t("force") : t("adjust")}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        <dl className="grid grid-cols-3 gap-2 text-center">
          {(["onHand", "reserved", "available"] as const).map((figure) => (
            <div key={figure} className="flex flex-col-reverse rounded-sm bg-sunken px-1 py-2">
              <dt className="text-xs text-soft">{t(figure)}</dt>
              <dd className="text-lg font-semibold">
                <NumberText value={figures[figure]} />
              </dd>
            </div>
          ))}
        </dl>
        <SegmentedControl
          label={t("adjustMode")}
          value={mode}
          onChange={(next) => {
            setMode(next);
            setNumber(next === "set" ? figures.onHand : 0);
            setReason(next === "set" ? "count" : "received");
          }}
          choices={[
            { value: "set", label: t("adjustSet") },
            { value: "delta", label: t("adjustDelta") },
          ]}
        />
        <NumberField
          key={mode}
          stepper
          label={mode === "set" ? t("counted") : t("delta")}
          value={number}
          onChange={setNumber}
          {...(mode === "set" && { minValue: 0 })}
          {...(mode === "delta" && { formatOptions: { signDisplay: "exceptZero" as const } })}
        />
        <Select
          label={t("reason")}
          value={reason}
          onChange={setReason}
          choices={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
        {refused && (
          <Banner tone={refused.code === "stock.below_reserved" ? "warning" : "danger"} title={refused.message} live>
            {refused.code === "stock.below_reserved" && (
              <div className="flex flex-col gap-2">
                {t("forceHint")}
                <Checkbox label={t("force")} checked={force} onChange={setForce} />
              </div>
            )}
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
