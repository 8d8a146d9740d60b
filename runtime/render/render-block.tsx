import type { ReactNode } from "react";
import { translator } from "#app/commerce/kernel/messages.ts";
import type { Block, FormState, RenderArgs } from "#blocks/contract/index.ts";
import { productScope } from "../data/scope.ts";
import type { RenderInput } from "./input.ts";
import { resolveProps } from "./resolve-props.ts";
import type { ShownNode } from "./shown-tree.ts";

export class UnknownBlock extends Error {}

export const EMPTY_FORM: FormState = { values: {}, errors: {} };

/** What differs between a whole page and one node on the canvas. */
export type Surroundings = Pick<RenderArgs<unknown>, "slot" | "early" | "below" | "embed" | "form">;

/**
 * One node's own element, its slots left to `around.slot`.
 * @throws UnknownBlock, or whatever the block threw: the caller keeps the rest of the page standing.
 */
export function renderBlock(node: ShownNode, input: RenderInput, around: Surroundings): ReactNode {
  const block = input.registry.get(node.type);
  const render = input.renders.get(node.type) as ((args: RenderArgs<unknown, unknown>) => ReactNode) | undefined;
  if (!block || !render) throw new UnknownBlock(node.type);
  const id = `${input.prefix ?? ""}${node.id}`;
  const data = input.data.get(id) ?? null;
  const scope = ownScope(block, data, input);
  return render({
    id,
    // A prefix says whose it is: of the header, of a campaign. What has none is the page's own.
    lasting: node.lasting ?? (input.prefix ? id : `${input.page.checkout.page ?? ""}_${id}`),
    props: resolveProps(block.props, node.props, { ...input, scope }),
    data,
    page: input.page,
    filled: (slot) => (node.slots?.[slot] ?? []).length > 0,
    t: translator(block.messages, input.page.locale),
    edit: input.mode === "canvas" ? (prop) => ({ "data-edit": prop }) : () => ({}),
    ...around,
  });
}

/** A block about one product lets its texts speak of that product, whatever the page is about. */
function ownScope(block: Block, data: unknown, { scope }: RenderInput): RenderInput["scope"] {
  if (block.subject !== "product" || typeof data !== "object" || data === null || !("product" in data)) return scope;
  return { ...scope, ...productScope(data.product as Parameters<typeof productScope>[0]) };
}

export function slotClass(className = ""): string {
  return `slot ${className}`.trim();
}
