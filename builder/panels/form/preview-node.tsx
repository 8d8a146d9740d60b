import { memo } from "react";
import { type FormState, isBound, type Node } from "#blocks/contract/index.ts";
import { BlockNote } from "#runtime/render/block-note.tsx";
import { nodeClass } from "#runtime/render/compile-style.ts";
import type { RenderInput } from "#runtime/render/input.ts";
import { renderBlock, slotClass, UnknownBlock } from "#runtime/render/render-block.tsx";

export interface PreviewNodeProps {
  node: Node;
  input: RenderInput;
  form: FormState;
  /** Of each block that is shown, what its drawing hangs on beside itself; a block without one is not shown. */
  marks: ReadonlyMap<string, string>;
}

/** One block of the form as the shop draws it. Of hundreds, only those are drawn again that an edit or an answer changed. */
export const PreviewNode = memo(function PreviewNode({ node, input, form, marks }: PreviewNodeProps) {
  return <div className={nodeClass(node)}>{drawn({ node, input, form, marks })}</div>;
}, isSame);

function drawn({ node, input, form, marks }: PreviewNodeProps) {
  try {
    return renderBlock(
      node,
      { ...input, scope: { ...input.scope, answers: form.recall ?? {} } },
      {
        slot: (name, className) => (
          <div className={slotClass(className)}>
            {(node.slots?.[name] ?? []).map((child) => {
              const mark = marks.get(child.id);
              if (mark === undefined) return null;
              const key = [child.id, setPart(mark), child.slots ? "" : versionOf(child)].join(" ");
              return <PreviewNode key={key} {...{ node: child, input, form, marks }} />;
            })}
          </div>
        ),
        early: true,
        embed: () => null,
        below: 3,
        form,
      },
    );
  } catch (error) {
    const why = error instanceof UnknownBlock ? "unknown" : "failed";
    return <BlockNote node={node} registry={input.registry} locale={input.page.locale} why={why} />;
  }
}

function isSame(before: PreviewNodeProps, after: PreviewNodeProps): boolean {
  if (before.node !== after.node || before.input !== after.input) return false;
  if (before.form === after.form && before.marks === after.marks) return true;
  if (before.form.place !== after.form.place) return false;
  if (after.node.slots || before.marks.get(after.node.id) !== after.marks.get(after.node.id)) return false;
  return !recalls(after.node) || JSON.stringify(before.form.recall) === JSON.stringify(after.form.recall);
}

const recalling = new WeakMap<Node["props"], boolean>();

/** Do a block's words speak of answers? */
function recalls({ props }: Node): boolean {
  const known = recalling.get(props) ?? mentions(props);
  recalling.set(props, known);
  return known;
}

function mentions(value: unknown): boolean {
  if (typeof value === "string") return value.includes("{{");
  if (typeof value !== "object" || value === null) return false;
  return isBound(value) || Object.values(value).some(mentions);
}

const versions = new WeakMap<Node, number>();
let made = 0;

/** Another with each edit of a block: what a field's own script built in it goes, and is built anew. */
function versionOf(node: Node): number {
  const known = versions.get(node) ?? ++made;
  versions.set(node, known);
  return known;
}

const SET = "\u0000";

/** What a block's drawing hangs on; a value that a rule gave stands in a control of its own. */
export function markOf(parts: readonly unknown[], given: unknown): string {
  return `${JSON.stringify(parts)}${SET}${given === undefined ? "" : JSON.stringify(given)}`;
}

function setPart(mark: string): string {
  return mark.slice(mark.indexOf(SET) + 1);
}
