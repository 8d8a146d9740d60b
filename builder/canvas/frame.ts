import type { Point } from "./drag/placement.ts";

/** The canvas's document, seen through its marks: `data-node` on wrappers, `data-slot` on slots, `data-edit` on words. */
export interface Frame {
  document: Document;
  window: Window;
  element: HTMLIFrameElement;
}

export function nodeElement({ document }: Frame, id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`);
}

/** The node under an element: the nearest wrapper of ours (an embedded form's insides belong to its host). */
export function nodeIdAt(target: EventTarget | null): string | null {
  return elementOf(target)?.closest<HTMLElement>("[data-node]")?.dataset.node ?? null;
}

/** Events of the frame come from another window, whose Element is not ours: `instanceof` would say no. */
export function elementOf(target: EventTarget | null): HTMLElement | null {
  const node = target as Node | null;
  if (!node || !("nodeType" in node)) return null;
  return node.nodeType === 1 ? (node as HTMLElement) : node.parentElement;
}

/** A point of the editor's window → the frame's own coordinates; the frame may be drawn smaller than it is. */
export function toFrame({ element }: Frame, { x, y }: Point): Point {
  const box = element.getBoundingClientRect();
  const scale = box.width / element.offsetWidth || 1;
  return { x: (x - box.left) / scale, y: (y - box.top) / scale };
}

export function isOver({ element }: Frame, { x, y }: Point): boolean {
  const box = element.getBoundingClientRect();
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
