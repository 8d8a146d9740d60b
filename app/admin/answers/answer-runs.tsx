import type { FetcherWithComponents } from "@remix-run/react";
import { Check, CircleMinus, Clock3, type LucideIcon, RotateCw, TriangleAlert } from "lucide-react";
import type { RunState } from "#app/commerce/leads/types.ts";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { formAction } from "#blocks/actions/index.ts";
import type { Outcome } from "../outcome.ts";
import { ReasonWords } from "../told-reason.tsx";
import { useWords } from "../use-words.ts";
import { answerMessages } from "./messages.ts";
import type { AnswerDone, AnswerView } from "./types.ts";

const LOOKS: Readonly<Record<RunState, { icon: LucideIcon; tone: BadgeTone }>> = {
  waiting: { icon: Clock3, tone: "info" },
  done: { icon: Check, tone: "positive" },
  failed: { icon: TriangleAlert, tone: "warning" },
  dead: { icon: TriangleAlert, tone: "danger" },
  skipped: { icon: CircleMinus, tone: "neutral" },
};

interface RunsProps {
  runs: AnswerView["runs"];
  mayWrite: boolean;
  fetcher: FetcherWithComponents<Outcome<AnswerDone>>;
}

/** What the form did of the answer: what ran, what failed and why, and a way to ask for it again. */
export function AnswerRuns({ runs, mayWrite, fetcher }: RunsProps) {
  const t = useWords(answerMessages);
  const mayRun = (run: RunsProps["runs"][number]) =>
    mayWrite && formAction(run.kind)?.phase === "after" && !["waiting", "skipped"].includes(run.state);
  return (
    <Card title={t("actions")}>
      {runs.length === 0 && <p className="text-soft">{t("noActions")}</p>}
      <ul className="flex flex-col gap-3">
        {runs.map((run) => {
          const { icon, tone } = LOOKS[run.state];
          return (
            <li key={run.action} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <div className="min-w-0 flex-1 basis-56">
                <p className="font-medium">{run.label}</p>
                <p className="text-sm text-soft">
                  <RelativeTime at={run.updatedAt} />
                </p>
                {run.error && <ReasonWords reason={run.error} />}
              </div>
              <Badge icon={icon} tone={tone}>
                {t(`run.${run.state}`)}
              </Badge>
              {mayRun(run) && (
                <Button
                  size="small"
                  isPending={fetcher.state !== "idle"}
                  onPress={() => fetcher.submit({ intent: "run", action: run.action }, { method: "post" })}
                >
                  <RotateCw aria-hidden />
                  {t("runAgain")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
