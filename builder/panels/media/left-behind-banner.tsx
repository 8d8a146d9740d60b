import { useState } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { showToast } from "#app/ui/toast.tsx";
import { shownAssets } from "#runtime/document/assets.ts";
import { findNode } from "#runtime/document/tree.ts";
import { useRefusalText } from "../../media-library/use-refusal-text.ts";
import { type BroughtAssets, bringAssets } from "../../session/bring-assets.ts";
import { leftBehindWords } from "../../words/left-behind.ts";
import { shellWords } from "../../words/shell.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState, useNodeLabel } from "../editor-context.tsx";

/** Uploads of another shop that pasted blocks show and this shop does not have. */
export interface Left {
  /** Origin of that shop; null where nobody knows. */
  from: string | null;
  keys: readonly string[];
}

/** Each picture that is missing, by what it shows, leads to its block; what was brought or taken off goes from the list. */
export default function LeftBehindBanner({ left, onDone }: { left: Left; onDone(): void }) {
  const t = useWords(leftBehindWords);
  const shell = useWords(shellWords);
  const why = useRefusalText();
  const { session, ports, facts } = useEditor();
  const { locale } = useLocaleValue();
  const root = useEditorState((state) => state.doc.root);
  const nodeLabel = useNodeLabel();
  const [step, setStep] = useState<number | null>(null);
  const [failed, setFailed] = useState<BroughtAssets["failed"]>(new Map());
  /** What came under the very key it had: its blocks show it, and name it as before. */
  const [here, setHere] = useState<ReadonlySet<string>>(new Set());
  const shown = shownAssets(root, session.registry);
  const missing = left.keys.flatMap((key) => (here.has(key) ? [] : (shown.find((each) => each.key === key) ?? [])));
  if (missing.length === 0) return null;
  const { host, isSecure } = originOf(left.from);

  const bring = async (from: string) => {
    const wanted = missing.map(({ key, alt }) => ({ key, name: textIn(alt, locale).slice(0, 80) }));
    const brought = await bringAssets(ports.media, from, wanted, setStep);
    setStep(null);
    setFailed(brought.failed);
    setHere(new Set([...here, ...[...brought.moved].flatMap(([old, now]) => (old === now ? [old] : []))]));
    const count = brought.moved.size;
    if (count === 0) return;
    session.moveAssets(brought.moved);
    showToast({ text: t("brought", { count }), tone: "positive" });
    if (brought.failed.size === 0) onDone();
  };
  return (
    <Banner
      tone="warning"
      live
      title={t("title", { count: missing.length })}
      actions={
        <>
          {left.from !== null && isSecure && facts.mayAddMedia && (
            <Button size="small" tone="primary" isPending={step !== null} onPress={() => void bring(left.from ?? "")}>
              {t("bring", { host })}
            </Button>
          )}
          <Button size="small" tone="quiet" onPress={onDone}>
            {shell("close")}
          </Button>
        </>
      }
    >
      <p>{left.from === null ? t("fromNowhere") : t(isSecure ? "from" : "notSecure", { host })}</p>
      {!facts.mayAddMedia && <p>{t("colleague")}</p>}
      <p role="status" className="tabular-nums">
        {step !== null && t("bringing", { host, at: step + 1, count: missing.length })}
      </p>
      <ul className="mt-1 flex max-h-32 flex-col items-start gap-0.5 overflow-y-auto">
        {missing.map(({ key, node, alt }) => {
          const block = findNode(root, node);
          const name = textIn(alt, locale) || t("nameless", { block: block ? nodeLabel(block) : "" });
          const refusal = failed.get(key);
          return (
            <li key={key}>
              <Button size="small" tone="quiet" onPress={() => session.select(node)}>
                {name}
              </Button>
              {refusal !== undefined && (
                <span className="ms-1 text-sm text-red-11">{refusal === null ? t("silent") : why(refusal)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}

function originOf(from: string | null): { host: string; isSecure: boolean } {
  if (from === null) return { host: "", isSecure: false };
  const { host, protocol } = new URL(from);
  return { host, isSecure: protocol === "https:" };
}
