import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { stockMessages } from "./messages.ts";
import type { ShelfRow } from "./types.ts";

/** What was set aside has been looked at: back on the shelf, or away. */
export function QuarantineDialog({ shelf, onClose }: { shelf: ShelfRow; onClose: () => void }) {
  const t = useWords(stockMessages);
  const fetcher = useFetcher<Outcome<"cleared">>();
  const places = shelf.places.filter((place) => place.quarantined > 0);
  const [place, setPlace] = useState(places[0]?.locationId ?? "");
  const there = places.find((each) => each.locationId === place)?.quarantined ?? 0;
  const [number, setNumber] = useState(there);
  useOutcome(fetcher, () => t("doneCleared"), onClose);
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const send = (to: "shelf" | "scrap") =>
    fetcher.submit(
      JSON.stringify({ intent: "clear", variantId: shelf.variantId, location: place, quantity: number, to }),
      { method: "post", encType: "application/json" },
    );
  const cannot = !(number >= 1 && number <= there);
  return (
    <Dialog
      title={t("clearTitle")}
      size="small"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onPress={() => send("scrap")} isDisabled={cannot} isPending={fetcher.state !== "idle"}>
            {t("toScrap")}
          </Button>
          <Button tone="primary" onPress={() => send("shelf")} isDisabled={cannot} isPending={fetcher.state !== "idle"}>
            {t("toShelf")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-soft">{t("clearText")}</p>
        {places.length > 1 && (
          <Select
            label={t("location")}
            value={place}
            onChange={setPlace}
            choices={places.map(({ locationId, name }) => ({ value: locationId, label: name }))}
          />
        )}
        <NumberField stepper label={t("quantity")} value={number} onChange={setNumber} minValue={1} maxValue={there} />
        {refused && <Banner tone="danger" title={refused.message} live />}
      </div>
    </Dialog>
  );
}
