import { useFetcher } from "@remix-run/react";
import { CircleAlert, CircleCheck, CircleDashed, CirclePause } from "lucide-react";
import { Badge } from "#app/ui/badge.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { Switch } from "#app/ui/switch.tsx";
import type { Outcome } from "../outcome.ts";
import { ReasonWords } from "../told-reason.tsx";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { IntegrationField } from "./integration-field.tsx";
import { type IntegrationKey, integrationMessages } from "./messages.ts";
import type { IntegrationCardView } from "./types.ts";

export type IntegrationDone = "saved" | "tested";

/** One service: what it is for, what it is reached with, how its last call went. */
export function IntegrationCard({ integration, hooks }: { integration: IntegrationCardView; hooks: string }) {
  const t = useWords(integrationMessages);
  const fetcher = useFetcher<Outcome<IntegrationDone>>();
  useOutcome(fetcher, (done) => t(done));
  const { name, enabled, ready, version, okAt, failedAt, error, fields } = integration;
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const busy = fetcher.state !== "idle";
  const failing = error !== null && (failedAt ?? 0) > (okAt ?? 0);
  return (
    <Card
      title={t(`${name}.title` as IntegrationKey)}
      description={t(`${name}.help` as IntegrationKey)}
      actions={<State {...{ ready, enabled, failing }} />}
    >
      <fetcher.Form method="post" className="flex flex-col gap-4">
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="version" value={version} />
        {refused && !refused.pointer && <Banner tone="danger" title={refused.message} live />}
        {failing && (
          <Banner tone="warning" title={t("lastError")}>
            <ReasonWords reason={error} />
            <RelativeTime at={failedAt ?? 0} />
          </Banner>
        )}
        {["stripe", "whatsapp"].includes(name) && (
          <p className="text-sm text-soft">
            {t("hook")}{" "}
            <code dir="ltr" className="wrap-anywhere text-ink">
              {hooks}/{name}
            </code>
          </p>
        )}
        <Switch label={t("enabled")} name="enabled" value="on" defaultChecked={enabled || !ready} />
        {fields.map((field) => (
          <IntegrationField
            key={field.name}
            service={name}
            field={field}
            error={refused?.pointer === `/${field.name}` ? refused.message : undefined}
          />
        ))}
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" name="intent" value="save" tone="primary" isPending={busy}>
            {t("save")}
          </Button>
          {ready && name !== "webhook" && (
            <Button isDisabled={busy} onPress={() => fetcher.submit({ intent: "test", name }, { method: "post" })}>
              {t("test")}
            </Button>
          )}
          {okAt !== null && (
            <span className="text-sm text-soft">
              {t("lastOk")} <RelativeTime at={okAt} />
            </span>
          )}
        </div>
      </fetcher.Form>
    </Card>
  );
}

function State({ ready, enabled, failing }: { ready: boolean; enabled: boolean; failing: boolean }) {
  const t = useWords(integrationMessages);
  if (!ready) return <Badge icon={CircleDashed}>{t("notSetUp")}</Badge>;
  if (!enabled) return <Badge icon={CirclePause}>{t("off")}</Badge>;
  if (failing) {
    return (
      <Badge icon={CircleAlert} tone="danger">
        {t("failing")}
      </Badge>
    );
  }
  return (
    <Badge icon={CircleCheck} tone="positive">
      {t("on")}
    </Badge>
  );
}
