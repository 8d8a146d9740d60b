import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import type { Outcome } from "../../outcome.ts";
import { useOutcome } from "../../use-outcome.ts";
import { useWords } from "../../use-words.ts";
import type { OrderView } from "../types.ts";
import { workMessages } from "./messages.ts";

/** Says that the same buyer ordered the same thing a short time apart, and merges the two. */
export function DuplicatesBanner({ order, mayWrite }: { order: OrderView; mayWrite: boolean }) {
  const t = useWords(workMessages);
  const fetcher = useFetcher<Outcome<"merged">>();
  const [other, setOther] = useState<OrderView["duplicates"][number]>();
  const [lines, setLines] = useState<"keep" | "add">("keep");
  useOutcome(
    fetcher,
    () => t("doneMerged"),
    () => setOther(undefined),
  );
  if (order.duplicates.length === 0) return null;
  const words = { number: other?.number ?? "", kept: order.number };
  return (
    <>
      <Banner
        tone="warning"
        title={t("duplicateTitle", { count: order.duplicates.length })}
        className="mb-4"
        actions={order.duplicates.map((each) => (
          <span key={each.id} className="flex flex-wrap gap-2">
            <ButtonLink size="small" href={`/admin/orders/${each.id}`}>
              {t("seeOrder", { number: each.number })}
            </ButtonLink>
            {mayWrite && (
              <Button size="small" onPress={() => setOther(each)}>
                {t("merge", { number: each.number })}
              </Button>
            )}
          </span>
        ))}
      >
        {t("duplicateText")}
      </Banner>
      <Dialog
        role="alert"
        title={t("mergeTitle", words)}
        isOpen={other !== undefined}
        onOpenChange={(open) => !open && setOther(undefined)}
        footer={(close) => (
          <>
            <Button onPress={close}>{t("cancel")}</Button>
            <Button
              tone="primary"
              isPending={fetcher.state !== "idle"}
              onPress={() => fetcher.submit({ intent: "merge", other: other?.id ?? "", lines }, { method: "post" })}
            >
              {t("mergeNow")}
            </Button>
          </>
        )}
      >
        <div className="flex flex-col gap-4">
          {fetcher.data?.ok === false && <Banner tone="danger" title={fetcher.data.message} live />}
          <p>{t("mergeText", words)}</p>
          <RadioGroup
            label={t("field.lines")}
            value={lines}
            onChange={setLines}
            choices={[
              { value: "keep", label: t("mergeKeep", words) },
              { value: "add", label: t("mergeAdd", words) },
            ]}
          />
        </div>
      </Dialog>
    </>
  );
}
