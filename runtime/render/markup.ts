import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

/** An element of rendered HTML, in the order of the page. */
export interface Markup {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  parent: Markup | null;
  /** What is written in it and in what it holds, white space as one blank. */
  text: string;
}

/** Every element of rendered HTML, parents before what they hold. Iterative: depth is the page's, not the stack's. */
export function readMarkup(html: string): Markup[] {
  const found: Markup[] = [];
  const stack: { node: DefaultTreeAdapterTypes.ChildNode; parent: Markup | null }[] = [];
  const push = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[], parent: Markup | null) => {
    for (const node of nodes.toReversed()) stack.push({ node, parent });
  };
  push(parseFragment(html).childNodes, null);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, parent } = next;
    if (node.nodeName === "#text") {
      const words = (node as DefaultTreeAdapterTypes.TextNode).value;
      for (let around = parent; around; around = around.parent) around.text += words;
    }
    if (!("tagName" in node)) continue;
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    const element = { tag: node.tagName, attributes, parent, text: "" };
    found.push(element);
    push(node.childNodes, element);
  }
  for (const each of found) each.text = each.text.replace(/\s+/g, " ").trim();
  return found;
}
