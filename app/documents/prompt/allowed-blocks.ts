import { type AnyProp, type Block, typedSchema } from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";

/** Data table: the blocks that a page may be written with. Whatever embeds, fetches or asks for money is not among them. */
export const ALLOWED = [
  ...["layout.section", "layout.columns", "layout.grid", "layout.stack", "layout.card"],
  ...["content.heading", "content.rich-text", "content.button", "content.icon-list", "content.quote"],
  ...["content.faq", "content.steps", "content.comparison", "content.testimonial", "content.divider"],
  ...["content.newsletter", "content.delivery-promise", "commerce.product-grid"],
] as const;

const SAID: Readonly<Record<string, (prop: AnyProp) => unknown>> = {
  text: () => "string",
  "rich-text": () => "string, paragraphs parted by a line break",
  choice: (prop) => typedSchema(prop).enum,
  toggle: () => "true or false",
  number: (prop) => `number from ${typedSchema(prop).minimum} to ${typedSchema(prop).maximum}`,
  icon: () => "name of a lucide icon",
  list: ({ fields = {} }) => [propsOf(fields)],
};

function propsOf(props: Block["props"]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(props).flatMap(([name, prop]) => {
      const said = SAID[prop.kind]?.(prop);
      return said === undefined ? [] : [[name, said]];
    }),
  );
}

/** What a model is told of the blocks: derived from their own declarations, so that it is never told of one that is gone. */
export function blockMenu(): Record<string, { props: object; slots?: readonly string[] }> {
  return Object.fromEntries(
    ALLOWED.flatMap((type) => {
      const block = registry.get(type);
      if (!block) return [];
      const slots = Object.keys(block.slots ?? {});
      return [[type, { props: propsOf(block.props), ...(slots.length > 0 && { slots }) }]];
    }),
  );
}
