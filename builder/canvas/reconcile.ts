import type { Component, ComponentView } from "grapesjs";
import type { Node } from "#blocks/contract/index.ts";
import { slotsOnCanvas, toCanvas } from "./codec.ts";
import { type CanvasWorld, markBlock, renderBlockInto } from "./component-types.ts";

/** The element that shows a component, in the one frame there is. */
export function viewOf(component: Component): ComponentView | undefined {
  return component.view;
}

/**
 * Brings a component up to a node. The document shares what did not change, so whole branches are skipped by comparing
 * references, and a keystroke renders one block.
 */
export function reconcile(component: Component, node: Node, world: CanvasWorld): void {
  const shown = component.get("node") as Node;
  if (shown === node) return;
  component.set({ node }, { silent: true });
  const view = viewOf(component);
  if (view) {
    if (shown.style !== node.style || shown.motion !== node.motion) markBlock(view);
    const changed = shown.props !== node.props || shown.at !== node.at || shown.changes !== node.changes;
    if (changed && !world.isWriting(node.id)) renderBlockInto(view, world);
  }
  for (const slot of component.components().models) {
    const name = String(slot.get("slot"));
    if (shown.slots?.[name] !== node.slots?.[name]) reconcileSlot(slot, node.slots?.[name] ?? [], world);
  }
}

/** Can a component become this node, or must another one take its place? */
export function fits(component: Component, node: Node, world: CanvasWorld): boolean {
  const shown = component.get("node") as Node;
  const names = slotsOnCanvas(world.registry, node);
  const slots = component.components().models.map((slot) => String(slot.get("slot")));
  return shown.id === node.id && shown.type === node.type && names.join() === slots.join();
}

function reconcileSlot(slot: Component, nodes: readonly Node[], world: CanvasWorld): void {
  const wanted = new Set(nodes.map((node) => node.id));
  for (const child of [...slot.components().models]) {
    if (!wanted.has((child.get("node") as Node).id)) child.remove();
  }
  nodes.forEach((node, index) => {
    const here = slot.components().models[index];
    if (here && fits(here, node, world)) {
      reconcile(here, node, world);
      return;
    }
    // Moved within the slot: rendering the branch again is cheaper than teaching GrapesJS to carry it.
    for (const child of [...slot.components().models]) {
      if ((child.get("node") as Node).id === node.id) child.remove();
    }
    slot.append({ ...toCanvas(world.registry, node) }, { at: index });
  });
}

/** Renders blocks again although they did not change: their data or the page's language did. */
export function rerender(component: Component, world: CanvasWorld, which: (node: Node) => boolean): void {
  const view = viewOf(component);
  if (view && which(component.get("node") as Node)) renderBlockInto(view, world);
  for (const slot of component.components().models) {
    for (const child of slot.components().models) rerender(child, world, which);
  }
}
