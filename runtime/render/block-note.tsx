import type { Locale } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import type { Node } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { messages } from "./messages.ts";

interface NoteProps {
  node: Node;
  registry: Registry;
  locale: Locale;
  why: "unknown" | "failed" | "empty";
}

/** The box that stands on the canvas for a block that shows nothing: named, never silent. */
export function BlockNote({ node, registry, locale, why }: NoteProps) {
  const t = translator(messages, locale);
  const block = registry.get(node.type);
  const label = block ? translator(block.messages, locale)("label") : node.type;
  const title =
    why === "unknown" ? t("unknown", { type: node.type }) : why === "failed" ? t("failed", { label }) : label;
  const own =
    block && Object.hasOwn(block.messages[locale], "empty") ? translator(block.messages, locale)("empty") : null;
  return (
    <div className="block-note" data-note={why}>
      <strong>{title}</strong> <span>{why === "empty" ? (own ?? t("empty")) : t(`${why}.hint`)}</span>
    </div>
  );
}
