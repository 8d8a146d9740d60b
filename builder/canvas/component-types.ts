import type { Component, ComponentView, Editor } from "grapesjs";
import type { Breakpoint, Node } from "#blocks/contract/index.ts";
import { nodeAt } from "#runtime/document/at-width.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { canvasMarkup } from "#runtime/render/canvas-markup.tsx";
import { nodeClass } from "#runtime/render/compile-style.ts";
import type { RenderInput } from "#runtime/render/input.ts";
import { SLOT_TYPE, UNKNOWN_TYPE } from "./codec.ts";

/** What the views need of the world around them. */
export interface CanvasWorld {
  registry: Registry;
  /** What a node is rendered with: inside a repeat, about its first item. */
  input(id: string): RenderInput;
  /** THE rule of runtime/document, asked with the document as it is now. */
  mayDrop(parent: string, slot: string, child: Node): boolean;
  /** The caret stands in this node: its words are on the screen already, and rendering would take the caret away. */
  isWriting(id: string): boolean;
  /** The width that is shown. */
  breakpoint(): Breakpoint;
}

/** One component type per block, one for slots. Nothing is ever made from HTML: `isComponent` takes no element. */
export function registerTypes(editor: Editor, world: CanvasWorld): void {
  for (const type of [...world.registry.all().map((block) => block.type), UNKNOWN_TYPE]) {
    editor.Components.addType(type, {
      isComponent: () => false,
      model: { defaults: { node: null, droppable: false } },
      view: {
        ...quiet,
        renderAttributes() {
          markBlock(this);
        },
        renderChildren() {
          renderBlockInto(this, world);
        },
      },
    });
  }
  editor.Components.addType(SLOT_TYPE, {
    isComponent: () => false,
    model: {
      defaults: {
        slot: "",
        selectable: false,
        draggable: false,
        copyable: false,
        removable: false,
        hoverable: false,
        droppable: ((child: Component, slot: Component) => {
          const node = child.get("node") as Node | null;
          const parent = slot.parent()?.get("node") as Node | undefined;
          return Boolean(node && parent && world.mayDrop(parent.id, String(slot.get("slot")), node));
        }) as unknown as string,
      },
    },
    view: {
      ...quiet,
      renderAttributes() {
        this.el.dataset.slot = String(this.model.get("slot"));
      },
    },
  });
}

/** GrapesJS's own marks (selected, hovered, freezed, styles, classes) have no place here: the overlay shows them. */
const quiet = {
  updateStatus() {},
  updateHighlight() {},
  updateStyle() {},
  updateClasses() {},
};

/** The wrapper of a node is the same element as in the shop, with its id for the editor's hands. */
export function markBlock(view: ComponentView): void {
  const node = view.model.get("node") as Node;
  view.el.className = nodeClass(node);
  view.el.dataset.node = node.id;
}

/**
 * The block as the shop renders it; where it says a slot goes, the slot's own view stands. On a second render the slots
 * keep their elements, so that a changed heading costs one heading, not the section around it.
 */
export function renderBlockInto(view: ComponentView, world: CanvasWorld): void {
  const node = view.model.get("node") as Node;
  const kept = view.model.components().models.map((slot) => [slot, slot.view] as const);
  for (const [, slotView] of kept) slotView?.el.remove();
  const answers = [...view.el.querySelectorAll("details")].map((each) => each.open);
  view.el.innerHTML = canvasMarkup(nodeAt(node, world.breakpoint()), world.input(node.id));
  // A question that was opened stays open while its answer is written.
  view.el.querySelectorAll("details").forEach((each, index) => {
    each.open = answers[index] ?? each.open;
  });
  for (const [slot, slotView] of kept) {
    const mount = view.el.querySelector<HTMLElement>(`[data-mount="${String(slot.get("slot"))}"]`);
    if (!mount) continue;
    if (slotView) {
      slotView.el.className = mount.className;
      mount.replaceWith(slotView.el);
    } else {
      mountSlot(view, slot, mount);
    }
  }
}

function mountSlot(view: ComponentView, slot: Component, mount: HTMLElement): void {
  const { em, config, opts } = view;
  const SlotView = em.Components.getType(SLOT_TYPE)?.view;
  if (!SlotView) throw new Error("The slot type is not registered");
  new SlotView({ model: slot, config, componentTypes: opts.componentTypes, el: mount }).render();
}
