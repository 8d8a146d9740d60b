import { renderToStaticMarkup } from "react-dom/server";
import type { Doc, Node } from "#blocks/contract/index.ts";
import { BlockNote } from "./block-note.tsx";
import type { RenderInput } from "./input.ts";
import { EMPTY_FORM, renderBlock, slotClass, UnknownBlock } from "./render-block.tsx";
import { renderTree } from "./render-tree.tsx";
import { shownTree } from "./shown-tree.ts";

/**
 * What stands inside one node's wrapper on the canvas (the wrapper is the editor's element, with `nodeClass`). Each
 * slot is an empty `<div data-mount="name" class="slot …">` for the slot's own view to take over, classes included.
 * Never empty and never throws: a block without anything to show says so.
 */
export function canvasMarkup(node: Node, input: RenderInput): string {
  const note = (why: "unknown" | "failed" | "empty") =>
    renderToStaticMarkup(<BlockNote node={node} registry={input.registry} locale={input.page.locale} why={why} />);
  try {
    const markup = renderToStaticMarkup(
      renderBlock(node, input, {
        slot: (name, className) => <div data-mount={name} className={slotClass(className)} />,
        early: true,
        embed: (doc) => <Embedded doc={doc} host={node} input={input} />,
        form: EMPTY_FORM,
      }),
    );
    return markup === "" ? note("empty") : markup;
  } catch (error) {
    input.onError(node, error);
    return note(error instanceof UnknownBlock ? "unknown" : "failed");
  }
}

/** An embedded document is shown where it is embedded, and edited on its own canvas. */
function Embedded({ doc, host, input }: { doc: Doc; host: Node; input: RenderInput }) {
  const { html, css } = renderTree(shownTree(doc.root), { ...input, prefix: `${input.prefix ?? ""}${host.id}_` });
  return (
    <>
      <style>{css}</style>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by renderTree just above, from a loaded document. */}
      <div className="embedded" dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
