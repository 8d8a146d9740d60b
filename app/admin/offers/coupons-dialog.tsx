import { useFetcher } from "@remix-run/react";
import { useId, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { fromLocalTime } from "./local-time.ts";
import { offerMessages } from "./messages.ts";

const KINDS = ["own", "count", "recipients"] as const;

/** Makes codes: one's own, so many generated ones, or one for each of a list of people. */
export function CouponsDialog(props: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useWords(offerMessages);
  const [kind, setKind] = useState<(typeof KINDS)[number]>("own");
  const [expires, setExpires] = useState("");
  const fetcher = useFetcher<Outcome<"made">>();
  const form = useId();
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const errorAt = (pointer: string) => (refused?.pointer?.startsWith(pointer) ? refused.message : undefined);
  useOutcome(
    fetcher,
    (_, count) => t("made", { count }),
    () => props.onOpenChange(false),
  );
  return (
    <Dialog
      {...props}
      title={t("makeCoupons")}
      footer={(close) => (
        <>
          <Button onPress={close}>{t("cancel")}</Button>
          <Button type="submit" form={form} tone="primary" isPending={fetcher.state !== "idle"}>
            {t("make")}
          </Button>
        </>
      )}
    >
      <fetcher.Form id={form} method="post" className="flex flex-col gap-4">
        <input type="hidden" name="intent" value="coupons" />
        {refused && !refused.pointer && <Banner tone="danger" title={refused.message} live />}
        <RadioGroup
          label={t("couponKind")}
          name="kind"
          value={kind}
          onChange={setKind}
          choices={KINDS.map((value) => ({ value, label: t(`couponKind.${value}`) }))}
        />
        {kind === "own" && (
          <TextField label={t("code")} name="code" dir="ltr" maxLength={64} error={errorAt("/code")} required />
        )}
        {kind === "count" && (
          <TextField
            label={t("count")}
            name="count"
            inputMode="numeric"
            dir="ltr"
            defaultValue="10"
            error={errorAt("/count")}
            required
          />
        )}
        {kind === "recipients" && (
          <TextArea label={t("recipients")} name="recipients" rows={5} error={errorAt("/recipients")} />
        )}
        {kind !== "own" && (
          <TextField label={t("prefix")} name="prefix" dir="ltr" maxLength={20} error={errorAt("/prefix")} optional />
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t("maxUses")}
            description={t("noLimit")}
            name="maxUses"
            inputMode="numeric"
            dir="ltr"
            defaultValue={kind === "own" ? "" : "1"}
            error={errorAt("/max_uses")}
            key={kind}
          />
          <TextField
            label={t("maxUsesPerCustomer")}
            description={t("noLimit")}
            name="maxUsesPerCustomer"
            inputMode="numeric"
            dir="ltr"
            error={errorAt("/max_uses_per_customer")}
          />
        </div>
        {/* Typed in the time of whoever sits here, sent as an instant. */}
        <input type="hidden" name="expiresAt" value={fromLocalTime(expires) ?? ""} />
        <TextField
          label={t("expiresAt")}
          type="datetime-local"
          dir="ltr"
          value={expires}
          onChange={setExpires}
          error={errorAt("/expires_at")}
          optional
        />
      </fetcher.Form>
    </Dialog>
  );
}
