import { RotateCcw, Smartphone, Tablet } from "lucide-react";
import { BREAKPOINTS, type Breakpoint, type Node } from "#blocks/contract/index.ts";
import { ownerOf } from "#runtime/document/at-width.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";

const action =
  "inline-flex min-h-6 items-center gap-1 self-start rounded-sm text-start text-xs text-accent-11 hover:underline coarse:min-h-11";

/**
 * Under a setting: whether it says something of its own at the width that is shown, with the way to let it, and back.
 * On the widest screen it only tells that a narrower one differs.
 */
export function WidthLine({ node, name }: { node: Pick<Node, "id" | "at">; name: string }) {
  const t = useWords(inspectorWords);
  const { session } = useEditor();
  const breakpoint = useEditorState((state) => state.breakpoint);
  const readOnly = useEditorState((state) => state.readOnly);
  const nameOf = (width: Breakpoint) => t(`apart.name.${width}`);
  if (breakpoint === "base") {
    const apart = BREAKPOINTS.filter((width) => width !== "base" && node.at?.[width] && name in node.at[width]);
    if (apart.length === 0) return null;
    return <Mark>{t("apart.from", { width: apart.map(nameOf).join(", ") })}</Mark>;
  }
  const owner = ownerOf(node, name, breakpoint);
  if (owner === breakpoint) {
    const wider = BREAKPOINTS[BREAKPOINTS.indexOf(breakpoint) - 1] ?? "base";
    const back = ownerOf(node, name, wider);
    return (
      <span className="flex flex-wrap items-center gap-x-3">
        <Mark>{t("apart.here")}</Mark>
        {!readOnly && (
          <button type="button" className={action} onClick={() => session.setApart(node.id, name, false)}>
            <RotateCcw aria-hidden className="size-3" />
            {t("apart.reset", { width: nameOf(back) })}
          </button>
        )}
      </span>
    );
  }
  const Icon = breakpoint === "mobile" ? Smartphone : Tablet;
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {owner !== "base" && <Mark>{t("apart.from", { width: nameOf(owner) })}</Mark>}
      {!readOnly && (
        <button type="button" className={action} onClick={() => session.setApart(node.id, name, true)}>
          <Icon aria-hidden className="size-3" />
          {t(`apart.${breakpoint}`)}
        </button>
      )}
    </span>
  );
}

function Mark({ children }: { children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-xs text-soft">
      <span aria-hidden className="size-2 rounded-full bg-accent" />
      {children}
    </span>
  );
}
