import { useFetcher } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { Card } from "#app/ui/card.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Outcome } from "../../outcome.ts";
import { useOutcome } from "../../use-outcome.ts";
import { useWords } from "../../use-words.ts";
import { orderMessages } from "../messages.ts";
import type { OrderView } from "../types.ts";

/** Who takes care of the order; somebody who has left the team since is still named. */
export function AgentCard({ order, mayWrite }: { order: OrderView; mayWrite: boolean }) {
  const t = useWords(orderMessages);
  const fetcher = useFetcher<Outcome<"assigned">>();
  useOutcome(fetcher, () => t("doneAssigned"));
  const { agent, agents } = order;
  const isGone = agent !== null && !agents.some(({ value }) => value === agent.id);
  if (!mayWrite && !agent) return null;
  return (
    <Card title={t("agent")}>
      {fetcher.data?.ok === false && <Banner tone="danger" title={fetcher.data.message} live className="mb-3" />}
      {mayWrite ? (
        <Select
          label={t("agent")}
          labelHidden
          value={agent?.id ?? ""}
          onChange={(id) => fetcher.submit({ intent: "assign", agent: id }, { method: "post" })}
          isDisabled={fetcher.state !== "idle"}
          choices={[
            { value: "", label: t("agentNone") },
            ...agents,
            ...(isGone ? [{ value: agent.id, label: agent.name }] : []),
          ]}
        />
      ) : (
        <p>{agent?.name}</p>
      )}
    </Card>
  );
}
