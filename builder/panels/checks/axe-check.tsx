import { ScanEye } from "lucide-react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { Finding } from "#runtime/checks/types.ts";
import { findNode } from "#runtime/document/tree.ts";
import { checkWords } from "../../words/checks.ts";
import { useWords } from "../../words/use-words.ts";
import { measureLargest } from "../cost/measure-largest.ts";
import { ownId } from "../cost/use-cost.ts";
import { useEditor, useEditorState, useNodeLabel } from "../editor-context.tsx";
import { usePreviewUrl } from "../page/preview.tsx";
import { SEVERITY_LOOKS } from "./finding-row.tsx";
import { type AxeFound, runAxe } from "./run-axe.ts";

/** CSS px of the telephone that is looked at, and how small it is drawn. */
const PHONE = { width: 390, height: 844, scale: 0.4 };

type Look = { phase: "idle" | "looking" | "failed" } | { phase: "done"; found: AxeFound[] };

/** What only a browser can tell: axe looks at the preview as a telephone shows it, which measures its largest paint too. */
export function AxeCheck({ onGo }: { onGo(finding: Pick<Finding, "node" | "field" | "locale" | "width">): void }) {
  const t = useWords(checkWords);
  const { locale } = useLocaleValue();
  const { cost } = useEditor();
  const [look, setLook] = useState<Look>({ phase: "idle" });
  const isLooking = look.phase === "looking";
  const url = usePreviewUrl(isLooking);

  const onLoad = (frame: HTMLIFrameElement) => {
    measureLargest(frame, cost.measured);
    runAxe(frame, locale).then(
      (found) => setLook({ phase: "done", found }),
      () => setLook({ phase: "failed" }),
    );
  };
  return (
    <section className="border-t border-line pt-3">
      <p className="pb-2 text-sm text-soft">{t("browserText")}</p>
      <Button isPending={isLooking} onPress={() => setLook({ phase: "looking" })}>
        <ScanEye aria-hidden />
        {t(isLooking ? "browserBusy" : "browser")}
      </Button>
      {isLooking && url && (
        <div
          className="mt-3 overflow-hidden rounded-md border border-line"
          style={{ width: PHONE.width * PHONE.scale, height: PHONE.height * PHONE.scale }}
        >
          <iframe
            src={url}
            title={t("browserBusy")}
            tabIndex={-1}
            onLoad={({ currentTarget }) => onLoad(currentTarget)}
            className="origin-top-left rtl:origin-top-right"
            style={{ width: PHONE.width, height: PHONE.height, scale: String(PHONE.scale) }}
          />
        </div>
      )}
      {look.phase === "failed" && <Banner tone="danger" live title={t("browserFailed")} className="mt-3" />}
      {look.phase === "done" && <FoundList found={look.found} onGo={onGo} />}
    </section>
  );
}

function FoundList({ found, onGo }: { found: readonly AxeFound[] } & Parameters<typeof AxeCheck>[0]) {
  const t = useWords(checkWords);
  const labelOf = useNodeLabel();
  const root = useEditorState((state) => state.doc.root);
  if (found.length === 0) {
    return (
      <p role="status" className="pt-3 text-green-11">
        {t("browserClean")}
      </p>
    );
  }
  return (
    <ul role="status" className="divide-y divide-line pt-2">
      {found.map(({ rule, words, node, isSevere }, index) => {
        const block = node === null ? undefined : findNode(root, ownId(node));
        const { icon: Icon, className } = SEVERITY_LOOKS[isSevere ? "error" : "warning"];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is shown once, and the same twice may stand in it.
          <li key={index} className="flex gap-2 py-2.5">
            <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${className}`} />
            <div className="min-w-0 flex-1 text-sm">
              <p className="font-medium">{block ? labelOf(block) : t("page")}</p>
              <p>
                {words} <code className="text-faint">{rule}</code>
              </p>
              {block && (
                <Button
                  size="small"
                  tone="quiet"
                  aria-label={t("goTo", { what: words })}
                  onPress={() => onGo({ node: block.id, field: null, locale: null, width: null })}
                >
                  {t("go")}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
