import type { ReactNode } from "react";
import type { ColorToken, RichBlock, RichInline, RichLeaf, RichText } from "#blocks/contract/index.ts";
import { COLOR_CLASSES } from "./colors.ts";

/** The closed rich-text tree as elements: the only renderer there is, so nothing else can come out of it. */
export function RichTextView({ value }: { value: RichText }) {
  return <>{value.map((block, index) => shown(block, index))}</>;
}

function shown(block: RichBlock, key: number): ReactNode {
  if (block.type === "heading") {
    const Tag = `h${block.level}` as const;
    return <Tag key={key}>{inlines(block.children)}</Tag>;
  }
  if (block.type === "list") {
    const Tag = block.ordered ? "ol" : "ul";
    return (
      <Tag key={key}>
        {block.items.map((item, index) => (
          <li key={index}>{inlines(item)}</li>
        ))}
      </Tag>
    );
  }
  return <p key={key}>{inlines(block.children)}</p>;
}

function inlines(children: readonly RichInline[]): ReactNode[] {
  return children.map((each, key) => {
    if ("text" in each) return leaf(each, key);
    if ("merge" in each) return each.fallback;
    const outside = /^https?:/.test(each.link);
    return (
      <a key={key} href={each.link} {...(outside && { rel: "noopener" })}>
        {each.children.map(leaf)}
      </a>
    );
  });
}

function leaf({ text, bold, italic, underline, color }: RichLeaf, key: number): ReactNode {
  let shown: ReactNode = text;
  if (underline) shown = <u>{shown}</u>;
  if (italic) shown = <em>{shown}</em>;
  if (bold) shown = <strong>{shown}</strong>;
  // A token the theme does not know leaves the word in the text's own colour.
  const className = color && Object.hasOwn(COLOR_CLASSES, color) ? COLOR_CLASSES[color as ColorToken] : undefined;
  return className || shown !== text ? (
    <span key={key} className={className}>
      {shown}
    </span>
  ) : (
    text
  );
}
