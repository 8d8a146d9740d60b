import { type Extensions, Mark, mergeAttributes, Node } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { isSafeHref } from "./codec.ts";

/** TipTap cut down to what our closed tree can say, and not one word more. Undo is the session's. */
const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) =>
      // One paragraph an item: lists in lists have no place in the tree.
      extension.name === "listItem" ? (extension as Node).extend({ content: "paragraph" }) : extension,
    );
  },
});

const Color = Mark.create({
  name: "color",
  addAttributes: () => ({ token: { default: "accent" } }),
  parseHTML: () => [{ tag: "span[data-color]", getAttrs: (element) => ({ token: element.dataset.color }) }],
  renderHTML: ({ mark, HTMLAttributes }) => [
    "span",
    mergeAttributes(HTMLAttributes, { "data-color": mark.attrs.token, class: `text-${mark.attrs.token}` }),
    0,
  ],
});

export interface RichOptions {
  /** What people call a value of the page's data. */
  mergeLabel(path: string): string;
}

/** A value that the page fills in, as one piece that cannot be typed into. */
export function mergeNode({ mergeLabel }: RichOptions): Node {
  return Node.create({
    name: "merge",
    group: "inline",
    inline: true,
    atom: true,
    addAttributes: () => ({ path: { default: "" }, format: { default: null }, fallback: { default: "" } }),
    parseHTML: () => [
      {
        tag: "span[data-merge]",
        getAttrs: ({ dataset }) => ({
          path: dataset.merge,
          format: dataset.format ?? null,
          fallback: dataset.fallback ?? "",
        }),
      },
    ],
    renderHTML: ({ node: { attrs } }) => [
      "span",
      {
        ...{ "data-merge": attrs.path, "data-fallback": attrs.fallback },
        ...(attrs.format && { "data-format": attrs.format }),
      },
      mergeLabel(String(attrs.path)),
    ],
    renderText: ({ node }) => String(node.attrs.fallback),
  });
}

export function richExtensions(options: RichOptions): Extensions {
  return [
    Kit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      dropcursor: false,
      gapcursor: false,
      hardBreak: false,
      horizontalRule: false,
      strike: false,
      trailingNode: false,
      undoRedo: false,
      heading: { levels: [2, 3, 4] },
      link: {
        openOnClick: false,
        autolink: true,
        isAllowedUri: isSafeHref,
        HTMLAttributes: { rel: null, target: null },
      },
    }),
    Color,
    mergeNode(options),
  ];
}
