import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useUiWords } from "#app/ui/locale-provider.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { stockMessages } from "./messages.ts";
import type { ShelfRow } from "./types.ts";

/** Below how many units one is warned: of these variants, or of their products. */
export function ThresholdDialog(props: { shelves: readonly ShelfRow[]; lowStockAt: number; onClose: () => void }) {
  const { shelves, lowStockAt, onClose } = props;
  const t = useWords(stockMessages);
  const ui = useUiWords();
  const fetcher = useFetcher<Outcome<"threshold">>();
  const [first] = shelves;
  const [scope, setScope] = useState<"variant" | "product">("variant");
  const [number, setNumber] = useState(shelves.length === 1 ? (first?.lowAt ?? Number.NaN) : Number.NaN);
  useOutcome(fetcher, () => t("doneThreshold"), onClose);
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const send = () => {
    const ids = shelves.map((shelf) => (scope === "product" ? shelf.productId : shelf.variantId));
    fetcher.submit(
      JSON.stringify({
        ...{ intent: "threshold", scope, ids: [...new Set(ids)] },
        lowAt: Number.isFinite(number) ? number : null,
      }),
      { method: "post", encType: "application/json" },
    );
  };
  return (
    <Dialog
      title={t("thresholdTitle")}
      size="small"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={(close) => (
        <>
          <Button onPress={close}>{ui("cancel")}</Button>
          <Button tone="primary" onPress={send} isPending={fetcher.state !== "idle"}>
            {t("save")}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        <SegmentedControl
          label={t("scope")}
          value={scope}
          onChange={(next) => {
            setScope(next);
            const known = next === "product" ? first?.productLowAt : first?.lowAt;
            setNumber(shelves.length === 1 ? (known ?? Number.NaN) : Number.NaN);
          }}
          choices={[
            { value: "variant", label: t("forVariant") },
            { value: "product", label: t("forProduct") },
          ]}
        />
        <NumberField
          key={scope}
          label={t("threshold")}
          description={t("thresholdHelp", { count: lowStockAt })}
          value={number}
          onChange={setNumber}
          minValue={0}
          maxValue={1_000_000}
        />
        {refused && <Banner tone="danger" title={refused.message} live />}
      </div>
    </Dialog>
  );
}
