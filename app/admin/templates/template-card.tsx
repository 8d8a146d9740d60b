import { type FetcherWithComponents, useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { Select } from "#app/ui/select.tsx";
import { useWords } from "../use-words.ts";
import { templateMessages } from "./messages.ts";
import type { TemplateChoices, TemplateDone, TemplateProposal } from "./types.ts";

const ROUTE = "/admin/templates";
/** A choice has a key of its own: no document's id is empty. */
const OWN = "own";

type Saving = FetcherWithComponents<{ ok: true; done: TemplateDone } | { ok: false; message: string }>;

/**
 * Which template shows a product or a collection: chosen at once, apart from the form around it. Where the shop has its
 * pages approved, who may not publish proposes one.
 */
export function TemplateCard({ kind, id }: { kind: "product" | "collection"; id: string }) {
  const t = useWords(templateMessages);
  const { load, data } = useFetcher<TemplateChoices>();
  const saving: Saving = useFetcher();
  const address = `${ROUTE}?${new URLSearchParams({ kind, id })}`;
  useEffect(() => load(address), [load, address]);
  const name = ({ title, live }: TemplateChoices["templates"][number]) =>
    live ? title || t("untitled") : t("draft", { title: title || t("untitled") });
  const send = (intent: string, fields: Record<string, string>) =>
    saving.submit({ intent, kind, id, ...fields }, { method: "post", action: ROUTE });
  const sent = saving.formData?.get("document");
  const wanted = data?.mayPublish === false ? (data.proposal ? data.proposal.document : data.chosen) : data?.chosen;
  const chosen = typeof sent === "string" ? sent || OWN : (wanted ?? OWN);
  return (
    <Card title={t("title")} description={t(`help.${kind}`)}>
      {data ? (
        <div className="flex flex-col gap-3">
          {data.proposal && (
            <Proposed
              proposal={data.proposal}
              mayDecide={data.mayPublish}
              isBusy={saving.state !== "idle"}
              onDecide={(intent) => send(intent, { proposal: data.proposal?.id ?? "" })}
            />
          )}
          <Select
            label={t(data.mayPublish || !data.mayWrite ? "label" : "proposeLabel")}
            value={chosen}
            isDisabled={!data.mayWrite}
            choices={[
              { value: OWN, label: t("own") },
              ...data.templates.map((template) => ({ value: template.id, label: name(template) })),
            ]}
            onChange={(value) => send(data.mayPublish ? "assign" : "propose", { document: value === OWN ? "" : value })}
          />
        </div>
      ) : (
        <p className="text-soft">{t("loading")}</p>
      )}
      <p role="status" className="mt-2 min-h-5 text-sm text-soft">
        {saving.state === "idle" && saving.data?.ok && t(`done.${saving.data.done}`)}
      </p>
      {saving.data?.ok === false && <Banner tone="danger" title={saving.data.message} live />}
      <a className="text-sm underline" href="/admin/pages">
        {t("pages")}
      </a>
    </Card>
  );
}

interface ProposedProps {
  proposal: TemplateProposal;
  mayDecide: boolean;
  isBusy: boolean;
  onDecide(intent: "accept" | "decline"): void;
}

/** What waits: to be decided by who may, seen by everybody else. */
function Proposed({ proposal, mayDecide, isBusy, onDecide }: ProposedProps) {
  const t = useWords(templateMessages);
  const template = proposal.document === null ? t("own") : proposal.title || t("untitled");
  return (
    <section className="flex flex-col gap-2 rounded-sm bg-sunken p-3">
      <p className="font-medium">
        {mayDecide ? t("proposes", { author: proposal.author, template }) : t("waits", { template })}{" "}
        <RelativeTime at={proposal.createdAt} className="font-normal text-soft" />
      </p>
      {mayDecide && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" tone="primary" isDisabled={isBusy} onPress={() => onDecide("accept")}>
            {t("accept")}
          </Button>
          <Button size="small" isDisabled={isBusy} onPress={() => onDecide("decline")}>
            {t("decline")}
          </Button>
        </div>
      )}
    </section>
  );
}
