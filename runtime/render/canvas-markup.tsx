import { renderToStaticMarkup } from "react-dom/server";
import type { Doc, Node } from "#blocks/contract/index.ts";
import { SHARED, sectionBody, sectionOf } from "../document/sections.ts";
import { BlockNote } from "./block-note.tsx";
import type { RenderInput } from "./input.ts";
import { EMPTY_FORM, renderBlock, slotClass, UnknownBlock } from "./render-block.tsx";
import { renderTree } from "./render-tree.tsx";
import { REPEAT, repeatKnown } from "./repeat.ts";
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
        slot: (name, className) =>
          node.type === SHARED ? (
            <SharedBody host={node} className={className} input={input} />
          ) : node.type === REPEAT && name !== "body" && name !== "empty" ? (
            <RepeatedBody host={node} name={name} className={className} input={input} />
          ) : (
            <div data-mount={name} className={slotClass(className)} />
          ),
        early: true,
        below: 3,
        embed: (doc) => <Embedded doc={doc} host={node} input={input} />,
        form: EMPTY_FORM,
      }),
    );
    const isEmpty = markup === "" || (node.type === SHARED && !input.sections?.has(sectionOf(node) ?? ""));
    return isEmpty ? note("empty") : markup;
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

/** A shared section as this page shows it; its blocks are edited on its own canvas. */
function SharedBody({ host, className, input }: { host: Node; className: string | undefined; input: RenderInput }) {
  const section = input.sections?.get(sectionOf(host) ?? "");
  const shown = section
    ? sectionBody(host, section).map((node) => shownTree({ ...host, slots: { body: [node] } }))
    : [];
  const trees = shown
    .flatMap(({ slots }) => slots?.body ?? [])
    .map((node) => renderTree(node, { ...input, mode: "shop" }));
  const html = trees.map((tree) => tree.html).join("");
  return (
    <>
      <style>{trees.map(({ css }) => css).join("")}</style>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by renderTree just above, from a loaded document. */}
      <div className={slotClass(className)} dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}

/** A copy of what is repeated, about another item: seen, never edited. */
function RepeatedBody(props: { host: Node; name: string; className: string | undefined; input: RenderInput }) {
  const { host, name, className, input } = props;
  const copies = repeatKnown(host, input.data, input.registry).slots?.[name] ?? [];
  const html = copies.map((node) => renderTree(shownTree(node), { ...input, mode: "shop" }).html).join("");
  return (
    <div
      {...UNTOUCHABLE}
      data-copy=""
      className={slotClass(className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by renderTree just above, from a loaded document.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** React 18 knows the attribute by this form alone. */
const UNTOUCHABLE = { inert: "" };
