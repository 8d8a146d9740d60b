import { useState } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { showToast } from "#app/ui/toast.tsx";
import { shownAssets } from "#runtime/document/assets.ts";
import { findNode } from "#runtime/document/tree.ts";
import { bringAssets } from "../../session/bring-assets.ts";
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
  const { session, ports } = useEditor();
  const { locale } = useLocaleValue();
  const root = useEditorState((state) => state.doc.root);
  const nodeLabel = useNodeLabel();
  const [step, setStep] = useState<number | null>(null);
  const [failed, setFailed] = useState<ReadonlyMap<string, string>>(new Map());
  const shown = shownAssets(root, session.registry);
  const missing = left.keys.flatMap((key) => shown.find((each) => each.key === key) ?? []);
  if (missing.length === 0) return null;
  const { host, isSecure } = originOf(left.from);

  const bring = async (from: string) => {
    const wanted = missing.map(({ key, alt }) => ({ key, name: textIn(alt, locale).slice(0, 80) }));
    const brought = await bringAssets(ports.media, from, wanted, setStep);
    setStep(null);
    setFailed(brought.failed);
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
          {left.from !== null && isSecure && (
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
      <p role="status" className="tabular-nums">
        {step !== null && t("bringing", { host, at: step + 1, count: missing.length })}
      </p>
      <ul className="mt-1 flex max-h-32 flex-col items-start gap-0.5 overflow-y-auto">
        {missing.map(({ key, node, alt }) => {
          const block = findNode(root, node);
          const name = textIn(alt, locale) || t("nameless", { block: block ? nodeLabel(block) : "" });
          const why = failed.get(key);
          return (
            <li key={key}>
              <Button size="small" tone="quiet" onPress={() => session.select(node)}>
                {name}
              </Button>
              {why !== undefined && <span className="ms-1 text-sm text-red-11">{why || t("silent")}</span>}
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
