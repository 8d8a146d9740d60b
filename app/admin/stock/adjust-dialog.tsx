import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useUiWords } from "#app/ui/locale-provider.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { stockMessages } from "./messages.ts";
import type { LocationRow, ShelfRow } from "./types.ts";

/** What lies of a shelf at a location, as the screen shows it: what an absolute figure was typed over. */
export function onHandAt(shelf: ShelfRow, locationId: string): number {
  return shelf.places.find((place) => place.locationId === locationId)?.onHand ?? 0;
}

/** Counts or corrects the chosen shelves at one location, all of them or none. */
export function AdjustDialog(props: {
  shelves: readonly ShelfRow[];
  locations: readonly LocationRow[];
  onClose: () => void;
}) {
  const { shelves, locations, onClose } = props;
  const t = useWords(stockMessages);
  const ui = useUiWords();
  const fetcher = useFetcher<Outcome<"adjusted">>();
  const [only] = shelves;
  const single = shelves.length === 1;
  const [place, setPlace] = useState(locations[0]?.id ?? "");
  const [mode, setMode] = useState<"set" | "delta">(single ? "set" : "delta");
  const [number, setNumber] = useState(single && only ? onHandAt(only, place) : 0);
  const [reason, setReason] = useState<string>(single ? t("reason.count") : t("reason.received"));
  const [force, setForce] = useState(false);
  useOutcome(fetcher, (_, count) => t("doneAdjusted", { count }), onClose);
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const choose = (nextPlace: string, nextMode: "set" | "delta") => {
    setPlace(nextPlace);
    setMode(nextMode);
    setNumber(nextMode === "set" && single && only ? onHandAt(only, nextPlace) : 0);
  };
  const send = () =>
    fetcher.submit(
      JSON.stringify({
        ...{ intent: "adjust", location: place, mode, number, reason, force },
        lines: shelves.map((shelf) => ({ variantId: shelf.variantId, seen: onHandAt(shelf, place) })),
      }),
      { method: "post", encType: "application/json" },
    );
  return (
    <Dialog
      title={
        single && only
          ? [only.title, only.variant].filter(Boolean).join(" · ")
          : t("adjustMany", { count: shelves.length })
      }
      size="small"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={(close) => (
        <>
          <Button onPress={close}>{ui("cancel")}</Button>
          <Button
            tone="primary"
            onPress={send}
            isPending={fetcher.state !== "idle"}
            isDisabled={!Number.isFinite(number) || (mode === "delta" && number === 0) || reason.trim() === ""}
          >
            {force ? t("force") : t("apply")}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        {locations.length > 1 && (
          <Select
            label={t("location")}
            value={place}
            onChange={(next) => choose(next, mode)}
            choices={locations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <SegmentedControl
          label={t("mode")}
          value={mode}
          onChange={(next) => choose(place, next)}
          choices={[
            { value: "set", label: t("modeSet") },
            { value: "delta", label: t("modeDelta") },
          ]}
        />
        <NumberField
          key={`${mode} ${place}`}
          stepper
          label={mode === "set" ? t("counted") : t("quantity")}
          value={number}
          onChange={setNumber}
          {...(mode === "set" && { minValue: 0 })}
          {...(mode === "delta" && { formatOptions: { signDisplay: "exceptZero" as const } })}
        />
        <TextField
          label={t("reason")}
          value={reason}
          onChange={setReason}
          placeholder={t("reasonHint")}
          maxLength={190}
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
