import { Languages } from "lucide-react";
import { useMemo } from "react";
import { Button } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { Node, Props } from "#blocks/contract/index.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { walk } from "#runtime/document/tree.ts";
import { type PropPath, patchAt, propAt, valueAt } from "../../session/prop-path.ts";
import { blockWord } from "../../words/block-words.ts";
import { pageWords } from "../../words/page.ts";
import { shellWords } from "../../words/shell.ts";
import { useWords } from "../../words/use-words.ts";
import { BlockIcon } from "../block-icon.tsx";
import { useEditor, useEditorState, useIsFixed, useNodeLabel } from "../editor-context.tsx";
import { NodeNotes } from "../inspector/node-notes.tsx";
import { PropField } from "../inspector/prop-field.tsx";
import { PropFields } from "../inspector/prop-fields.tsx";

/** Every text of the page, block after block, in the order they are read. */
export function CompactTexts() {
  const t = useWords(pageWords);
  const shell = useWords(shellWords);
  const { session, facts, openDialog } = useEditor();
  const root = useEditorState((state) => state.doc.root);
  const blocks = useMemo(
    () =>
      [...walk(root)]
        .map(({ node }) => ({ node, paths: textPaths(session.registry, node) }))
        .filter(({ paths }) => paths.length > 0),
    [root, session],
  );
  return (
    <div className="flex flex-col gap-3 p-3 pb-16">
      <p className="text-sm text-soft">{t("compactHelp")}</p>
      {facts.locales.length > 1 && (
        <Button className="self-start" onPress={() => openDialog("translations")}>
          <Languages aria-hidden />
          {shell("translations")}
        </Button>
      )}
      {blocks.length === 0 && <p className="py-8 text-center text-soft">{t("compactNoText")}</p>}
      {blocks.map(({ node, paths }) => (
        <BlockTexts key={node.id} node={node} paths={paths} />
      ))}
    </div>
  );
}

function BlockTexts({ node, paths }: { node: Node; paths: readonly PropPath[] }) {
  const { session } = useEditor();
  const { locale } = useLocaleValue();
  const labelOf = useNodeLabel();
  const isFixed = useIsFixed([node.id]);
  const block = session.registry.get(node.type);
  if (!block) return null;
  return (
    // What one writes in is what one is in: others see it, and see that it is written in.
    <article
      aria-label={labelOf(node)}
      data-writes={node.id}
      onFocus={() => session.select(node.id)}
      className="rounded-md border border-line bg-surface p-3"
    >
      <h2 className="flex items-center gap-2 pb-2 text-sm text-soft">
        <BlockIcon name={block.icon} />
        {labelOf(node)}
      </h2>
      <NodeNotes node={node} />
      <div className="flex flex-col gap-4">
        {paths.map((path) => {
          const prop = propAt(block.props, path);
          const words = `prop.${path.replace(/\.\d+\./g, ".")}`;
          return prop ? (
            <PropField
              key={path}
              label={blockWord(block, words, locale) ?? path}
              prop={prop}
              path={path}
              value={valueAt(node.props, path)}
              commit={(value) => session.setProps(node.id, patchAt(node.props, path, value))}
              word={(suffix) => blockWord(block, `${words}.${suffix}`, locale)}
              isReadOnly={isFixed}
              Fields={PropFields}
            />
          ) : null;
        })}
      </div>
    </article>
  );
}

/** Where the texts of a node lie, those of its lists' items included. */
function textPaths(registry: Registry, node: Node): PropPath[] {
  return pathsIn(registry.get(node.type)?.props ?? {}, node.props, "");
}

function pathsIn(props: Props, values: Readonly<Record<string, unknown>>, prefix: string): PropPath[] {
  return Object.entries(props).flatMap(([name, prop]) => {
    const path = `${prefix}${name}`;
    if (prop.kind === "text" || prop.kind === "rich-text") return [path];
    if (prop.kind !== "list" || !Array.isArray(values[name])) return [];
    return (values[name] as Record<string, unknown>[]).flatMap((item, index) =>
      pathsIn(prop.fields ?? {}, item, `${path}.${index}.`),
    );
  });
}
