import { PackageX } from "lucide-react";
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
  const write = (name: string) => (value: unknown) => session.setProps(node.id, { [name]: value });
  return (
    <PropFields
      key={`${node.id} ${breakpoint}`}
      props={props}
      values={propsAt(node, breakpoint)}
      pathOf={(name) => name}
      word={(suffix) => blockWord(block, `prop.${suffix}`, locale)}
      commit={(name, value) => session.setProps(node.id, { [name]: value })}
      isReadOnly={isFixed}
      below={(name) => {
        if (mergeable && isMessage(props[name]) && !isFixed) {
          return <InsertValue label={tv("insert")} {...{ entries, value: node.props[name] }} onInsert={write(name)} />;
        }
        return mayDiffer && node.type !== SHARED && <WidthLine node={node} name={name} />;
      }}
    />
  );
}

/** Words of a message, not of the page. */
function isMessage(prop: AnyProp | undefined): boolean {
  return prop?.kind === "text" && !prop.bindable;
}

/** What whoever only looks after contents is shown: lists too, whose items come and go. */
function contentOf(props: Props): Props {
  return Object.fromEntries(
    Object.entries(props).filter(
      ([, prop]) => isContent(prop) || (prop.kind === "list" && Object.values(prop.fields ?? {}).some(isContent)),
    ),
  );
}
