import { RotateCcw } from "lucide-react";
import { useId } from "react";
import { cx } from "#app/ui/cx.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import type { Node, StyleName } from "#blocks/contract/index.ts";
import type { StylePatch } from "../../session/commands/set-style.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { styleWords } from "../../words/style.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { readStyle, tokensOf } from "./style-values.ts";
import { tokenWord } from "./token-words.ts";

export function useStyleField(nodes: readonly Node[], name: StyleName) {
  const { session } = useEditor();
  const breakpoint = useEditorState((state) => state.breakpoint);
  const isReadOnly = useEditorState((state) => state.readOnly);
  const reading = readStyle(nodes, name, breakpoint);
  const put = (value: string | null) =>
    void session.setStyle(
      { [name]: value } as StylePatch,
      nodes.map((node) => node.id),
    );
  return { ...reading, put, isReadOnly };
}

/** A dot: full where this width sets the property, hollow where another one does. */
export function DiffersMark({ own, elsewhere }: { own: boolean; elsewhere: boolean }) {
  const t = useWords(styleWords);
  if (!own && !elsewhere) return null;
  const words = t(own ? "changed" : "changedElsewhere");
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className={cx("size-2 shrink-0 rounded-full border border-accent", own && "bg-accent")}
    />
  );
}

/** One property: its tokens in a list, with what shows when it is not set. */
export function StyleField({ nodes, name }: { nodes: readonly Node[]; name: StyleName }) {
  const t = useWords(styleWords);
  const words = useWords(inspectorWords);
  const id = useId();
  const { own, inherited, elsewhere, put, isReadOnly } = useStyleField(nodes, name);
  const label = t(name);
  const unset = inherited === null ? t("unset") : t("inherited", { value: tokenWord(name, inherited, t, words) });
  return (
    <div data-prop={`style.${name}`} className="flex min-h-control items-center gap-1.5">
      <label htmlFor={id} className="min-w-0 flex-1 text-sm leading-tight">
        {label}
      </label>
      <DiffersMark own={own !== null} elsewhere={elsewhere} />
      <TokenSelect
        id={id}
        name={name}
        own={own}
        unset={unset}
        onChange={put}
        isReadOnly={isReadOnly}
        className="w-34 shrink-0"
      />
      <span className="w-7 shrink-0">
        {own !== null && !isReadOnly && (
          <IconButton label={t("reset", { name: label })} size="small" className="size-7" onPress={() => put(null)}>
            <RotateCcw aria-hidden />
          </IconButton>
        )}
      </span>
    </div>
  );
}

export interface TokenSelectProps {
  id?: string;
  label?: string;
  name: StyleName;
  own: string | null;
  /** What the list says while the property is not set here. */
  unset: string;
  onChange(token: string | null): void;
  isReadOnly: boolean;
  className?: string;
}

/** The browser's own list: fifteen of them stand in the panel, and each must open at once. */
export function TokenSelect(props: TokenSelectProps) {
  const t = useWords(styleWords);
  const words = useWords(inspectorWords);
  return (
    <select
      id={props.id}
      aria-label={props.label}
      title={props.label}
      value={props.own ?? ""}
      disabled={props.isReadOnly}
      onChange={(event) => props.onChange(event.target.value === "" ? null : event.target.value)}
      className={cx(
        "h-8 min-w-0 rounded-sm border border-edge bg-surface px-1.5 text-sm coarse:h-11",
        props.own === null ? "text-soft" : "font-medium text-ink",
        props.className,
      )}
    >
      <option value="">{props.unset}</option>
      {tokensOf(props.name).map((token) => (
        <option key={token} value={token}>
          {tokenWord(props.name, token, t, words)}
        </option>
      ))}
    </select>
  );
}
