import { PackageX } from "lucide-react";
import { useCallback } from "react";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { AnyProp, Node, Props } from "#blocks/contract/index.ts";
import { holdsFields, propsAt } from "#runtime/document/at-width.ts";
import { isContent } from "#runtime/document/content-only.ts";
import { SHARED } from "#runtime/document/sections.ts";
import { blockWord } from "../../words/block-words.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { useWords } from "../../words/use-words.ts";
import { valueWords } from "../../words/values.ts";
import { useEditor, useEditorState, useIsFixed } from "../editor-context.tsx";
import { InsertValue } from "./insert-value.tsx";
import { PropFields } from "./prop-fields.tsx";
import { WidthLine } from "./width-line.tsx";

interface BlockContentProps {
  node: Node;
  /** Of its props, those that are said elsewhere. */
  without?: readonly string[];
}

/** What one block says: a control for each of its props. */
export function BlockContent({ node, without = [] }: BlockContentProps) {
  const t = useWords(inspectorWords);
  const tv = useWords(valueWords);
  const { session } = useEditor();
  const block = session.registry.get(node.type);
  const { locale } = useLocaleValue();
  const isFixed = useIsFixed([node.id]);
  const breakpoint = useEditorState((state) => state.breakpoint);
  // The same functions as long as it is the same block: a control is drawn again only for a value of its own.
  const { id, at } = node;
  const word = useCallback((suffix: string) => block && blockWord(block, `prop.${suffix}`, locale), [block, locale]);
  const commit = useCallback((name: string, value: unknown) => session.setProps(id, { [name]: value }), [session, id]);
  const widthLine = useCallback((name: string) => <WidthLine node={at ? { id, at } : { id }} name={name} />, [id, at]);
  if (!block) {
    return (
      <EmptyState icon={PackageX} title={t("unknown")} quiet>
        {t("unknownHelp")}
      </EmptyState>
    );
  }
  const all = session.contentOnly ? contentOf(block.props) : block.props;
  const props = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
  if (Object.keys(props).length === 0) return <p className="text-soft">{t("noProps")}</p>;
  // What a campaign changes in the shop it changes on every screen.
  const mayDiffer = !holdsFields(session.registry, node) && block.category !== "campaign";
  const mergeable = block.merges?.(node.props as never);
  const entries = (mergeable ?? []).map((path) => ({
    id: path,
    label: blockWord(block, `value.${path}`, locale) ?? path,
    merged: `{{${path}}}`,
  }));
  const differs = mayDiffer && node.type !== SHARED ? widthLine : undefined;
  const insertLine = (name: string) =>
    isMessage(props[name]) && !isFixed ? (
      <InsertValue
        label={tv("insert")}
        {...{ entries, value: node.props[name] }}
        onInsert={(value) => commit(name, value)}
      />
    ) : (
      differs?.(name)
    );
  const below = mergeable ? insertLine : differs;
  return (
    <PropFields
      key={`${node.id} ${breakpoint}`}
      props={props}
      values={propsAt(node, breakpoint)}
      pathOf={pathOf}
      word={word}
      commit={commit}
      isReadOnly={isFixed}
      {...(below && { below })}
    />
  );
}

/** Words of a message, not of the page. */
function isMessage(prop: AnyProp | undefined): boolean {
  return prop?.kind === "text" && !prop.bindable;
}

/** A prop of a block lies where it is called. */
const pathOf = (name: string) => name;

/** What whoever only looks after contents is shown: lists too, whose items come and go. */
function contentOf(props: Props): Props {
  return Object.fromEntries(
    Object.entries(props).filter(
      ([, prop]) => isContent(prop) || (prop.kind === "list" && Object.values(prop.fields ?? {}).some(isContent)),
    ),
  );
}
