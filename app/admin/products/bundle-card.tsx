import { useFetcher } from "@remix-run/react";
import { Plus, X } from "lucide-react";
import { memo, useEffect, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Picture } from "../picture.tsx";
import { drawnBy } from "./drawn-by.ts";
import type { CardProps } from "./text-card.tsx";
import type { BundleDraft, PartDraft } from "./types.ts";

const KINDS = ["none", "fixed", "mix"] as const;

/** What the product is made of, where it is a bundle: all of its parts, or as many of them as the buyer chooses. */
export const BundleCard = memo(function BundleCard({ draft, patch, errorAt, t }: CardProps) {
  const { bundle } = draft;
  const set = (change: Partial<BundleDraft>) => bundle && patch({ bundle: { ...bundle, ...change } });
  const empty: BundleDraft = { kind: "fixed", choose: "2", repeats: false, parts: [] };
  return (
    <Card title={t("bundle")} description={t("bundleHelp")}>
      <div className="flex flex-col gap-4">
        <SegmentedControl
          label={t("bundle")}
          value={bundle?.kind ?? "none"}
          onChange={(kind) => patch({ bundle: kind === "none" ? null : { ...(bundle ?? empty), kind } })}
          choices={KINDS.map((value) => ({ value, label: t(`bundle.${value}`) }))}
        />
        {bundle && (
          <>
            {bundle.kind === "mix" && (
              <div className="flex flex-wrap items-end gap-4">
                <TextField
                  className="w-40"
                  label={t("bundleChoose")}
                  value={bundle.choose}
                  onChange={(choose) => set({ choose })}
                  inputMode="numeric"
                  dir="ltr"
                  error={errorAt("/bundle/choose")}
                />
                <Checkbox
                  label={t("bundleRepeats")}
                  checked={bundle.repeats}
                  onChange={(repeats) => set({ repeats })}
                />
              </div>
            )}
            <PartSearch
              taken={new Set(bundle.parts.map(({ variantId }) => variantId))}
              onPick={(part) => set({ parts: [...bundle.parts, { ...part, quantity: "1" }] })}
              t={t}
            />
            <ul className="flex flex-col">
              {bundle.parts.map((part, index) => (
                <li key={part.variantId} className="flex items-center gap-3 border-b border-line py-2 last:border-0">
                  <Picture src={part.image} />
                  <span className="min-w-0 flex-1 wrap-anywhere">{part.title}</span>
                  {bundle.kind === "fixed" && (
                    <TextField
                      className="w-20"
                      label={t("bundleQuantity", { name: part.title })}
                      labelHidden
                      value={part.quantity}
                      onChange={(quantity) => set({ parts: bundle.parts.with(index, { ...part, quantity }) })}
                      inputMode="numeric"
                      dir="ltr"
                      error={errorAt(`/bundle/items/${index}/quantity`)}
                    />
                  )}
                  <IconButton
                    label={t("bundleRemove", { name: part.title })}
                    size="small"
                    onPress={() => set({ parts: bundle.parts.toSpliced(index, 1) })}
                  >
                    <X aria-hidden />
                  </IconButton>
                  {errorAt(`/bundle/items/${index}/variant_id`) && (
                    <p className="text-sm text-red-11">{errorAt(`/bundle/items/${index}/variant_id`)}</p>
                  )}
                </li>
              ))}
            </ul>
            {errorAt("/bundle/items") && <p className="text-sm text-red-11">{errorAt("/bundle/items")}</p>}
          </>
        )}
      </div>
    </Card>
  );
}, drawnBy("bundle"));

const PAUSE = 250;

function PartSearch(props: {
  taken: ReadonlySet<string>;
  onPick: (part: Omit<PartDraft, "quantity">) => void;
  t: CardProps["t"];
}) {
  const { taken, t } = props;
  const fetcher = useFetcher<{ parts: Omit<PartDraft, "quantity">[] }>();
  const [text, setText] = useState("");
  const { submit } = fetcher;
  useEffect(() => {
    if (text === "") return;
    const timer = setTimeout(() => {
      submit(JSON.stringify({ intent: "parts", q: text }), {
        ...{ method: "post", encType: "application/json", action: "/admin/products?index" },
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, submit]);
  const found = text === "" ? [] : (fetcher.data?.parts ?? []).filter(({ variantId }) => !taken.has(variantId));
  return (
    <div className="flex flex-col gap-2">
      <SearchField label={t("bundleFind")} placeholder={t("bundleFind")} value={text} onChange={setText} />
      {found.length > 0 && (
        <ul className="flex flex-col rounded-md border border-line">
          {found.map((part) => (
            <li key={part.variantId} className="flex items-center gap-2 border-b border-line px-2 py-1.5 last:border-0">
              <Picture src={part.image} />
              <span className="min-w-0 flex-1 truncate">{part.title}</span>
              <Button size="small" aria-label={t("bundleAdd", { name: part.title })} onPress={() => props.onPick(part)}>
                <Plus aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
