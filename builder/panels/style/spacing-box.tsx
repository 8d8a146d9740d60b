import { cx } from "#app/ui/cx.ts";
import type { Node, StyleName } from "#blocks/contract/index.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { styleWords } from "../../words/style.ts";
import { useWords } from "../../words/use-words.ts";
import { DiffersMark, TokenSelect, useStyleField } from "./style-field.tsx";
import { tokenWord } from "./token-words.ts";

/** Space around a block and in it, as a picture of the block. Start and end change sides with the language. */
export function SpacingBox({ nodes }: { nodes: readonly Node[] }) {
  const t = useWords(styleWords);
  return (
    <div className="relative grid gap-1.5 rounded-sm border border-dashed border-edge bg-sunken p-2 pt-1">
      <span aria-hidden className="text-xs text-faint">
        {t("outer")}
      </span>
      <Side nodes={nodes} name="marginBlockStart" />
      <div className="grid gap-1.5 rounded-sm border border-edge bg-surface p-2 pt-1">
        <span aria-hidden className="text-xs text-faint">
          {t("inner")}
        </span>
        <Side nodes={nodes} name="paddingBlockStart" />
        <div className="flex items-center justify-between gap-2">
          <Side nodes={nodes} name="paddingInlineStart" />
          <span aria-hidden className="h-8 flex-1 rounded-sm bg-accent-3" />
          <Side nodes={nodes} name="paddingInlineEnd" />
        </div>
        <Side nodes={nodes} name="paddingBlockEnd" />
      </div>
      <Side nodes={nodes} name="marginBlockEnd" />
    </div>
  );
}

function Side({ nodes, name }: { nodes: readonly Node[]; name: StyleName }) {
  const t = useWords(styleWords);
  const words = useWords(inspectorWords);
  const { own, inherited, elsewhere, put, isReadOnly } = useStyleField(nodes, name);
  return (
    <span className="relative mx-auto">
      <span className="absolute -end-0.5 -top-0.5 z-1 flex">
        <DiffersMark own={own !== null} elsewhere={elsewhere} />
      </span>
      <TokenSelect
        label={t(name)}
        name={name}
        own={own}
        unset={inherited === null ? "–" : `(${tokenWord(name, inherited, t, words)})`}
        onChange={put}
        isReadOnly={isReadOnly}
        className={cx("w-20 text-center", own !== null && "border-accent bg-accent-2")}
      />
    </span>
  );
}
