import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Card } from "#app/ui/card.tsx";
import { Select } from "#app/ui/select.tsx";
import { useWords } from "../use-words.ts";
import { templateMessages } from "./messages.ts";
import type { TemplateChoices } from "./types.ts";

const ROUTE = "/admin/templates";
/** A choice has a key of its own: no document's id is empty. */
const OWN = "own";

/** Which template shows a product or a collection: chosen at once, apart from the form around it. */
export function TemplateCard({ kind, id }: { kind: "product" | "collection"; id: string }) {
  const t = useWords(templateMessages);
  const { load, data } = useFetcher<TemplateChoices>();
  const saving = useFetcher<{ ok: true } | { ok: false; message: string }>();
  const address = `${ROUTE}?${new URLSearchParams({ kind, id })}`;
  useEffect(() => load(address), [load, address]);
  const name = ({ title, live }: TemplateChoices["templates"][number]) =>
    live ? title || t("untitled") : t("draft", { title: title || t("untitled") });
  const sent = saving.formData?.get("document");
  const chosen = typeof sent === "string" ? sent || OWN : (data?.chosen ?? OWN);
  return (
    <Card title={t("title")} description={t(`help.${kind}`)}>
      {data ? (
        <Select
          label={t("label")}
          value={chosen}
          isDisabled={!data.mayWrite}
          choices={[
            { value: OWN, label: t("own") },
            ...data.templates.map((template) => ({ value: template.id, label: name(template) })),
          ]}
          onChange={(value) =>
            saving.submit({ kind, id, document: value === OWN ? "" : value }, { method: "post", action: ROUTE })
          }
        />
      ) : (
        <p className="text-soft">{t("loading")}</p>
      )}
      <p role="status" className="mt-2 min-h-5 text-sm text-soft">
        {saving.state === "idle" && saving.data?.ok && t("saved")}
      </p>
      {saving.data?.ok === false && <Banner tone="danger" title={saving.data.message} live />}
      <a className="text-sm underline" href="/admin/pages">
        {t("pages")}
      </a>
    </Card>
  );
}
