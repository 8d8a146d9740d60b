import { useFetcher, useSearchParams } from "@remix-run/react";
import { useState } from "react";
import { PRODUCT_STATUSES } from "#app/commerce/catalog/types.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useUiWords } from "#app/ui/locale-provider.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../use-words.ts";
import type { BulkOutcome } from "./bulk.server.ts";
import { bulkMessages } from "./bulk-messages.ts";
import type { BulkCompareAt, BulkDraft, BulkMode, BulkRequest, BulkView, BulkWhat } from "./bulk-types.ts";
import { productMessages } from "./messages.ts";

const WHAT: readonly BulkWhat[] = ["price", "stock", "status", "tags"];
const MODES: Record<"price" | "stock", readonly BulkMode[]> = {
  price: ["percent", "add", "set"],
  stock: ["add", "set"],
};

/** Changes many products at once: what, how, a look at the outcome, and only then for good. */
export function BulkDialog(props: { ids: string[]; mayAdjust: boolean; onClose: () => void; onDone: () => void }) {
  const t = useWords(bulkMessages);
  const products = useWords(productMessages);
  const ui = useUiWords();
  const [search] = useSearchParams();
  const fetcher = useFetcher<BulkOutcome>();
  const [scope, setScope] = useState<"selected" | "all">("selected");
  const [draft, setDraft] = useState<BulkDraft>({
    ...{ what: "price", mode: "percent", number: "", compareAt: "keep", status: "active", addTags: "", removeTags: "" },
  });
  const [asked, setAsked] = useState("");
  const request: Omit<BulkRequest, "dryRun"> = {
    ...{ intent: "bulk", ids: props.ids, draft },
    ...(scope === "all" && { filter: search.toString() }),
  };
  const question = JSON.stringify(request);
  const answered = asked === question && fetcher.state === "idle" ? fetcher.data : undefined;
  const report = answered?.ok ? answered.report : undefined;
  const refused = answered?.ok === false ? answered : undefined;
  const over = report?.dryRun === false;
  const send = (dryRun: boolean) => {
    setAsked(question);
    fetcher.submit(JSON.stringify({ ...request, dryRun }), { method: "post", encType: "application/json" });
  };
  const set = (change: Partial<BulkDraft>) => setDraft((before) => ({ ...before, ...change }));
  const close = () => (over ? props.onDone() : props.onClose());
  return (
    <Dialog
      title={t("title", { count: props.ids.length })}
      isOpen
      onOpenChange={(open) => !open && close()}
      footer={() =>
        over ? (
          <Button tone="primary" onPress={close}>
            {t("close")}
          </Button>
        ) : (
          <>
            <Button onPress={close}>{ui("cancel")}</Button>
            {report && report.changed > 0 ? (
              <Button tone="primary" onPress={() => send(false)} isPending={fetcher.state !== "idle"}>
                {t("apply")}
              </Button>
            ) : (
              <Button tone="primary" onPress={() => send(true)} isPending={fetcher.state !== "idle"}>
                {t("preview")}
              </Button>
            )}
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <RadioGroup
          label={t("scope")}
          value={scope}
          onChange={setScope}
          choices={[
            { value: "selected", label: t("scope.selected", { count: props.ids.length }) },
            { value: "all", label: t("scope.all") },
          ]}
        />
        <SegmentedControl
          label={t("what")}
          value={draft.what}
          onChange={(what) => set({ what, mode: what === "stock" ? "add" : "percent", number: "" })}
          choices={WHAT.filter((each) => each !== "stock" || props.mayAdjust).map((value) => ({
            value,
            label: t(`what.${value}`),
          }))}
        />
        {(draft.what === "price" || draft.what === "stock") && (
          <>
            <Select
              label={t("mode")}
              value={draft.mode}
              onChange={(mode) => set({ mode })}
              choices={MODES[draft.what].map((value) => ({ value, label: t(`mode.${value}`) }))}
            />
            <TextField
              label={draft.what === "stock" ? t("units") : t(draft.mode === "percent" ? "percent" : "amount")}
              value={draft.number}
              onChange={(number) => set({ number })}
              inputMode="text"
              dir="ltr"
              error={refused?.pointer === "/number" ? refused.message : undefined}
            />
          </>
        )}
        {draft.what === "price" && (
          <Select<BulkCompareAt>
            label={t("compareAt")}
            value={draft.compareAt}
            onChange={(compareAt) => set({ compareAt })}
            choices={(["keep", "before", "clear"] as const).map((value) => ({ value, label: t(`compareAt.${value}`) }))}
          />
        )}
        {draft.what === "status" && (
          <Select
            label={t("status")}
            value={draft.status}
            onChange={(status) => set({ status })}
            choices={PRODUCT_STATUSES.map((value) => ({ value, label: products(`status.${value}`) }))}
          />
        )}
        {draft.what === "tags" && (
          <>
            <TextField
              label={t("addTags")}
              description={t("tagsHelp")}
              value={draft.addTags}
              onChange={(addTags) => set({ addTags })}
            />
            <TextField
              label={t("removeTags")}
              value={draft.removeTags}
              onChange={(removeTags) => set({ removeTags })}
            />
          </>
        )}
        {refused && refused.pointer !== "/number" && <Banner tone="danger" title={refused.message} live />}
        {report && <Report report={report} t={t} />}
      </div>
    </Dialog>
  );
}

function Report({
  report,
  t,
}: {
  report: BulkView;
  t: ReturnType<typeof useWords<keyof (typeof bulkMessages)["fr"] & string>>;
}) {
  const { changed, unchanged, failed } = report;
  const words = t(report.dryRun ? "will" : "did", { count: changed, unchanged, failed });
  return (
    <Banner tone={failed > 0 ? "warning" : "info"} title={words} live>
      {report.dryRun && report.samples.some(({ before, after }) => before.amount !== after.amount) && (
        <ul aria-label={t("samples")} className="flex flex-col gap-1">
          {report.samples.map(({ id, title, before, after }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-3">
              <span className="min-w-0 truncate">{title}</span>
              <span className="whitespace-nowrap">
                <s className="text-soft">
                  <MoneyText value={before} />
                </s>{" "}
                <MoneyText value={after} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {report.failures.length > 0 && (
        <ul aria-label={t("failures")} className="mt-2 flex flex-col gap-1">
          {report.failures.map(({ id, title, message }) => (
            <li key={id}>
              <span className="font-medium">{title}</span> : {message}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}
