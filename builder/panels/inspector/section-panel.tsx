import { ChevronDown, PencilLine, RotateCcw, Unlink } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { own } from "#app/commerce/kernel/own.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { Node } from "#blocks/contract/index.ts";
import { newNodeId } from "#runtime/document/node-id.ts";
import { changed, sectionOf } from "#runtime/document/sections.ts";
import { walk, withNewIds } from "#runtime/document/tree.ts";
import { blockWord } from "../../words/block-words.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { useWords } from "../../words/use-words.ts";
import { BlockIcon } from "../block-icon.tsx";
import { useEditor, useEditorState, useNodeLabel } from "../editor-context.tsx";
import { PropFields } from "./prop-fields.tsx";

/** Of a shared section: the way to it, where else it stands, and what its blocks say differently on this page. */
export function SectionPanel({ host }: { host: Node }) {
  const t = useWords(inspectorWords);
  const { session, sections, ports } = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const id = sectionOf(host);
  const section = useSyncExternalStore(
    sections.subscribe,
    () => sections.find(id),
    () => undefined,
  );
  const [users, setUsers] = useState<number | null>(null);
  useEffect(() => {
    let stale = false;
    setUsers(null);
    if (id !== null) {
      // Where it is used is good to know, not needed: without an answer the line stays away.
      ports.documents.users(id).then(
        (found) => !stale && setUsers(found.length),
        () => undefined,
      );
    }
    return () => {
      stale = true;
    };
  }, [ports, id]);
  if (!section) return null;
  const body = section.doc.root.slots?.body ?? [];
  const detach = () => {
    const whole = (node: Node): Node => {
      const slots = Object.entries(node.slots ?? {}).map(([name, nodes]) => [name, nodes.map(whole)]);
      return { ...changed(host, node), ...(slots.length > 0 && { slots: Object.fromEntries(slots) }) };
    };
    session.exchange(
      [host.id],
      body.map((node) => withNewIds(whole(node), newNodeId)),
    );
  };
  const blocks = [...walk(section.doc.root)].map(({ node }) => node).filter((node) => node !== section.doc.root);
  return (
    <div className="mt-4 flex flex-col gap-3 border-t border-line pt-4">
      {!section.isPublished && <p className="text-sm text-amber-11">{t("section.unpublished")}</p>}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onPress={() => window.open(section.editUrl, "_blank", "noopener")}>
          <PencilLine aria-hidden />
          {t("section.edit")}
        </Button>
        <Button size="small" isDisabled={readOnly} onPress={detach}>
          <Unlink aria-hidden />
          {t("section.detach")}
        </Button>
      </div>
      {users !== null && <p className="text-sm text-soft">{t("section.used", { count: users })}</p>}
      <h3 className="pt-2 font-semibold">{t("section.changes")}</h3>
      <p className="text-sm text-soft">{t("section.changesHelp")}</p>
      <div className="flex flex-col divide-y divide-line border-y border-line">
        {blocks.map((node) => (
          <BlockChanges key={node.id} host={host} node={node} />
        ))}
      </div>
    </div>
  );
}

function BlockChanges({ host, node }: { host: Node; node: Node }) {
  const t = useWords(inspectorWords);
  const { session } = useEditor();
  const { locale } = useLocaleValue();
  const labelOf = useNodeLabel();
  const readOnly = useEditorState((state) => state.readOnly);
  const block = session.registry.get(node.type);
  if (!block || Object.keys(block.props).length === 0) return null;
  const change = own(host.changes, node.id);
  const changes = change?.type === node.type ? change.props : undefined;
  return (
    <details className="group">
      <summary className="flex min-h-9 list-none items-center gap-2 rounded-sm">
        <ChevronDown aria-hidden className="size-4 -rotate-90 transition-transform group-open:rotate-0 rtl:rotate-90" />
        <BlockIcon name={block.icon} className="size-4 text-soft" />
        <span className="min-w-0 flex-1 truncate">{labelOf(node)}</span>
        {changes && <span role="img" aria-label={t("section.own")} className="size-2 rounded-full bg-accent" />}
      </summary>
      <div className="pt-1 pb-4">
        <PropFields
          props={block.props}
          values={changed(host, node).props}
          pathOf={(name) => `${node.id}.${name}`}
          word={(suffix) => blockWord(block, `prop.${suffix}`, locale)}
          commit={(name, value) => session.setChange(host.id, node, { [name]: value })}
          isReadOnly={readOnly}
          below={(name) =>
            changes &&
            Object.hasOwn(changes, name) && (
              <span className="flex flex-wrap items-center gap-x-3 text-xs text-soft">
                <span className="inline-flex items-center gap-1.5">
                  <span aria-hidden className="size-2 rounded-full bg-accent" />
                  {t("section.own")}
                </span>
                {!readOnly && (
                  <button
                    type="button"
                    className="inline-flex min-h-6 items-center gap-1 rounded-sm text-accent-11 hover:underline coarse:min-h-11"
                    onClick={() => session.setChange(host.id, node, { [name]: undefined })}
                  >
                    <RotateCcw aria-hidden className="size-3" />
                    {t("section.back")}
                  </button>
                )}
              </span>
            )
          }
        />
      </div>
    </details>
  );
}
