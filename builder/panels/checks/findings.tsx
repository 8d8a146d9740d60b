import { BadgeCheck } from "lucide-react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { showToast } from "#app/ui/toast.tsx";
import { type Finding, SEVERITIES } from "#runtime/checks/types.ts";
import { checkWords } from "../../words/checks.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { FindingRow, SEVERITY_LOOKS } from "./finding-row.tsx";
import type { Checks } from "./use-checks.ts";

export interface FindingsProps extends Checks {
  onGo(finding: Finding): void;
}

/** What was found, worst first; each with the way there and, where nobody has to think, the way out. */
export function Findings({ checked, failed, again, onGo }: FindingsProps) {
  const t = useWords(checkWords);
  const { session } = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const mend = (finding: Finding) => {
    if (!finding.mend) return;
    const outcome = session.mend(finding.mend, finding.node);
    showToast(outcome.ok ? { text: t("mended"), onUndo: () => void session.undo() } : { text: t("notMended") });
  };
  if (failed && !checked) {
    return (
      <Banner
        tone="danger"
        live
        title={t("failed")}
        actions={
          <Button size="small" onPress={again}>
            {t("retry")}
          </Button>
        }
      />
    );
  }
  if (!checked) {
    return (
      <div role="status">
        <span className="sr-only">{t("looking")}</span>
        <Skeleton className="h-40 w-full" />
      </div>
    );
  }
  if (checked.findings.length === 0) {
    return (
      <EmptyState icon={BadgeCheck} title={t("clean")} quiet>
        {t("cleanText")}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {failed && <Banner tone="danger" live title={t("failed")} />}
      {SEVERITIES.map((severity) => {
        const found = checked.findings.filter((each) => each.severity === severity);
        const { icon: Icon, className } = SEVERITY_LOOKS[severity];
        if (found.length === 0) return null;
        return (
          <section key={severity}>
            <h3 className={`flex items-center gap-1.5 font-medium ${className}`}>
              <Icon aria-hidden className="size-4" />
              {t(`severity.${severity}`, { count: found.length })}
            </h3>
            <ul className="divide-y divide-line">
              {found.map((finding) => (
                <FindingRow
                  key={JSON.stringify([
                    finding.code,
                    finding.node,
                    finding.field,
                    finding.locale,
                    finding.width,
                    finding.data,
                  ])}
                  finding={finding}
                  isReadOnly={readOnly}
                  onGo={onGo}
                  onMend={mend}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
