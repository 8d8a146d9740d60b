import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { showToast } from "#app/ui/toast.tsx";
import type { Doc, Node } from "#blocks/contract/index.ts";
import { ROOT_TYPES } from "#runtime/document/limits.ts";
import { newNodeId } from "#runtime/document/node-id.ts";
import { SHARED } from "#runtime/document/sections.ts";
import { findNode, typesOf } from "#runtime/document/tree.ts";
import { topmost } from "../../session/tree-edit.ts";
import { shareWords } from "../../words/share.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState, useNodeLabel } from "../editor-context.tsx";

export interface ShareDialogProps {
  as: "shared" | "template";
  isOpen: boolean;
  onOpenChange(open: boolean): void;
}

/** Makes a section of what is selected: one that this page shares from now on, or a template that is copied. */
export function ShareDialog({ as, isOpen, onOpenChange }: ShareDialogProps) {
  const t = useWords(shareWords);
  return (
    <Dialog
      size="small"
      title={t(as === "shared" ? "shareTitle" : "templateTitle")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      {isOpen && <Share as={as} onDone={() => onOpenChange(false)} />}
    </Dialog>
  );
}

function Share({ as, onDone }: { as: ShareDialogProps["as"]; onDone: () => void }) {
  const t = useWords(shareWords);
  const { session, ports, sections } = useEditor();
  const labelOf = useNodeLabel();
  const root = useEditorState((state) => state.doc.root);
  const selection = useEditorState((state) => state.selection);
  const locale = useEditorState((state) => state.locale);
  const ids = topmost(root, selection).filter((id) => id !== root.id);
  const nodes = ids.flatMap((id) => findNode(root, id) ?? []);
  const [name, setName] = useState(nodes[0] ? labelOf(nodes[0]) : "");
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);

  const make = async () => {
    const doc = sectionDoc(session.state().doc, nodes, { title: { [locale]: name.trim() }, as });
    const made = await ports.documents.create(doc);
    if (!made.ok) {
      const errors = made.refusal.code === "document.invalid" ? made.refusal.errors : [];
      return setProblem(errors[0] ? t("shareRefused", { message: errors[0].message }) : t("silent"));
    }
    sections.touch();
    if (as === "template") {
      showToast({ text: t("templateKept") });
      return onDone();
    }
    const shown = await ports.documents.publish(made.value.id, made.value.revision);
    sections.want([made.value.id]);
    const host: Node = { id: newNodeId(), type: SHARED, props: { section: made.value.id }, name: name.trim() };
    const outcome = session.exchange(ids, [host]);
    if (outcome.ok) {
      showToast({ text: t(shown.ok ? "shared" : "shareNotLive"), onUndo: () => void session.undo() });
    }
    onDone();
  };
  const submit = () => {
    setBusy(true);
    setProblem("");
    // Nobody answered: nothing was changed here, and the words stay.
    make()
      .catch(() => setProblem(t("silent")))
      .finally(() => setBusy(false));
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="text-soft">{t(as === "shared" ? "shareText" : "templateText")}</p>
      {problem && <Banner tone="danger" live title={problem} />}
      <TextField label={t("shareName")} value={name} onChange={setName} autoFocus />
      <Button
        type="submit"
        tone="primary"
        isPending={busy}
        isDisabled={nodes.length === 0 || name.trim() === ""}
        className="self-end"
      >
        {t(as === "shared" ? "shareDo" : "templateDo")}
      </Button>
    </form>
  );
}

/** The selected blocks as a document of their own; they keep their ids. */
function sectionDoc(
  doc: Doc,
  nodes: Node[],
  { title, as }: { title: Doc["meta"]["title"]; as: ShareDialogProps["as"] },
): Doc {
  const root: Node = { id: newNodeId(), type: ROOT_TYPES.section, props: {}, slots: { body: nodes } };
  return {
    format: 1,
    kind: "section",
    blocks: Object.fromEntries([...typesOf(root)].sort().map((type) => [type, doc.blocks[type] ?? 1])),
    meta: { title, ...(as === "template" && { template: true }) },
    root,
  };
}
