import { MousePointerClick } from "lucide-react";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { Node, Props } from "#blocks/contract/index.ts";
import { propsAt } from "#runtime/document/at-width.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { sameJson } from "#runtime/document/same-json.ts";
import { blockWord } from "../../words/block-words.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState, useIsFixed } from "../editor-context.tsx";
import { PropFields } from "./prop-fields.tsx";

/** What several blocks can be told at once: the settings they all have. */
export function SharedProps({ nodes }: { nodes: readonly Node[] }) {
  const t = useWords(inspectorWords);
  const { session } = useEditor();
  const { locale } = useLocaleValue();
  const breakpoint = useEditorState((state) => state.breakpoint);
  const ids = nodes.map((node) => node.id);
  const isFixed = useIsFixed(ids);
  const values = nodes.map((node) => propsAt(node, breakpoint));
  const [first = {}] = values;
  const block = session.registry.get(nodes[0]?.type ?? "");
  const alike = (name: string) => values.every((each) => sameJson(each[name], first[name]));
  const props = sharedProps(session.registry, nodes, alike);
  if (!block || Object.keys(props).length === 0) {
    return (
      <EmptyState icon={MousePointerClick} title={t("several")} quiet>
        {t("severalNone")}
      </EmptyState>
    );
  }
  return (
    <PropFields
      key={`${ids.join()} ${breakpoint}`}
      props={props}
      values={first}
      pathOf={(name) => name}
      word={(suffix) => blockWord(block, `prop.${suffix}`, locale)}
      commit={(name, value) => session.setProps(ids, { [name]: value })}
      isReadOnly={isFixed}
      below={(name) => !alike(name) && <span className="text-xs text-soft">{t("mixed")}</span>}
    />
  );
}

/** Words that differ are left out: one keystroke would write over all of them. */
const WORDS: ReadonlySet<string> = new Set(["text", "rich-text", "list"]);

function sharedProps(registry: Registry, nodes: readonly Node[], alike: (name: string) => boolean): Props {
  const [first, ...others] = nodes.map((node) => registry.get(node.type)?.props ?? {});
  return Object.fromEntries(
    Object.entries(first ?? {}).filter(
      ([name, prop]) =>
        (!WORDS.has(prop.kind) || alike(name)) &&
        others.every((each) => each[name]?.kind === prop.kind && sameJson(each[name].schema, prop.schema)),
    ),
  );
}
