import { CircleAlert, Info, TriangleAlert, Wrench } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { findingWords } from "#runtime/checks/messages.ts";
import type { Finding, Severity } from "#runtime/checks/types.ts";
import { findNode } from "#runtime/document/tree.ts";
import { checkWords } from "../../words/checks.ts";
import { LANGUAGE_NAMES } from "../../words/languages.ts";
import { shellWords } from "../../words/shell.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditorState, useNodeLabel } from "../editor-context.tsx";

export const SEVERITY_LOOKS: Record<Severity, { icon: typeof Info; className: string }> = {
  error: { icon: CircleAlert, className: "text-red-11" },
  warning: { icon: TriangleAlert, className: "text-amber-11" },
  note: { icon: Info, className: "text-soft" },
};

export interface FindingRowProps {
  finding: Finding;
  isReadOnly: boolean;
  onGo(finding: Finding): void;
  onMend(finding: Finding): void;
}

/** One thing that was found: where, what, and the two ways on. */
export function FindingRow({ finding, isReadOnly, onGo, onMend }: FindingRowProps) {
  const t = useWords(checkWords);
  const shell = useWords(shellWords);
  const { locale } = useLocaleValue();
  const labelOf = useNodeLabel();
  const root = useEditorState((state) => state.doc.root);
  const node = finding.node === null ? undefined : findNode(root, finding.node);
  const what = findingWords(finding, locale);
  const where = [
    node && node !== root ? labelOf(node) : t("page"),
    finding.locale && LANGUAGE_NAMES[finding.locale].name,
    finding.width && t("onScreen", { width: shell(`width.${finding.width}`) }),
  ].filter(Boolean);
  const { icon: Icon, className } = SEVERITY_LOOKS[finding.severity];
  return (
    <li data-finding={finding.code} className="flex gap-2 py-2.5">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${className}`} />
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium">{where.join(" · ")}</p>
        <p className="text-sm break-words">{what}</p>
        <div className="mt-1.5 flex flex-wrap gap-1.5">
          <Button size="small" tone="quiet" aria-label={t("goTo", { what })} onPress={() => onGo(finding)}>
            {t("go")}
          </Button>
          {finding.mend && (
            <Button
              size="small"
              isDisabled={isReadOnly}
              aria-label={t("mendIt", { what })}
              onPress={() => onMend(finding)}
            >
              <Wrench aria-hidden />
              {t("mend")}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
