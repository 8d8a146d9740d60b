import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { isBound, type Node } from "#blocks/contract/index.ts";

const SAID = ["label", "title", "text"] as const;

/** What a block asks or says, as one line. */
export function wordsOf(node: Node, read: (text: LocalizedText) => string): string {
  for (const name of SAID) {
    const value = node.props[name];
    const text = isBound(value) ? value.fallback : value;
    if (typeof text === "object" && text !== null && !Array.isArray(text)) {
      const words = read(text as LocalizedText);
      if (typeof words === "string" && words !== "") return words;
    }
  }
  return typeof node.props.name === "string" ? node.props.name : "";
}
