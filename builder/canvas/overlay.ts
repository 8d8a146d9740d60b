import type { Drop } from "./drag/drop-target.ts";
import type { Box, Point } from "./drag/placement.ts";
import { type Frame, nodeElement } from "./frame.ts";
import { createPeopleMarks } from "./overlay-people.ts";
import { OVERLAY_CSS } from "./overlay-style.ts";
import { TAG_ICONS, type TagAction } from "./tag-icons.ts";

export interface TagWords {
  label(id: string): string;
  action: Record<TagAction, string>;
  dir: "ltr" | "rtl";
}

export interface OverlayOptions {
  frame: Frame;
  words: TagWords;
  /** CSS values of the admin's tokens: the frame has only the shop's. */
  colors: Readonly<Record<string, string>>;
  onAction(action: TagAction, id: string): void;
}

export type Overlay = ReturnType<typeof createOverlay>;

/**
 * Everything the editor draws over the page: inside the frame, so that it scrolls with the page without a frame's delay,
 * and behind a shadow root, so that the page looks as in the shop.
 */
export function createOverlay({ frame, words, colors, onAction }: OverlayOptions) {
  const { document, window } = frame;
  const host = document.createElement("div");
  host.dataset.editorOverlay = "";
  host.setAttribute("aria-hidden", "true");
  for (const [name, value] of Object.entries(colors)) host.style.setProperty(`--${name}`, value);
  host.style.setProperty("--unscale", "1");
  const root = host.attachShadow({ mode: "open" });
  const style = document.createElement("style");
  style.textContent = OVERLAY_CSS;
  const make = (className: string) => {
    const element = document.createElement("div");
    element.className = className;
    element.hidden = true;
    root.append(element);
    return element;
  };
  root.append(style);
  const people = createPeopleMarks({
    make,
    put: (...args) => put(...args),
    putTag: (...args) => putTag(...args),
    boxOf: (id) => boxOf(id),
  });
  const hover = make("box hover");
  const hoverTag = make("tag quiet");
  const selected: HTMLElement[] = [];
  const tag = make("tag");
  const slot = make("box slot");
  const line = make("box line");
  const refused = make("refused");
  document.body.append(host);

  let scale = 1;
  let state: { selection: readonly string[]; active: string | null; hovered: string | null; bare: boolean } = {
    selection: [],
    active: null,
    hovered: null,
    // Without the name tag: a toolbar stands there, or a block is carried over the page and must see what is under it.
    bare: false,
  };

  const put = (element: HTMLElement, box: Box) => {
    element.hidden = false;
    element.style.left = `${box.left + window.scrollX}px`;
    element.style.top = `${box.top + window.scrollY}px`;
    element.style.width = `${box.right - box.left}px`;
    element.style.height = `${box.bottom - box.top}px`;
  };
  const boxOf = (id: string | null) => {
    const element = id === null ? null : nodeElement(frame, id);
    const box = element?.getBoundingClientRect();
    return box && (box.width > 0 || box.height > 0) ? box : null;
  };

  /** The tag stands on the block, under it where there is no room above, in it where there is none below either. */
  const putTag = (element: HTMLElement, box: Box) => {
    const height = 22 / scale;
    const page = document.documentElement.scrollHeight;
    const above = box.top + window.scrollY >= height;
    const below = !above && box.bottom + window.scrollY + height <= page && box.bottom - box.top < 64;
    element.classList.toggle("below", below);
    element.classList.toggle("inside", !above && !below);
    element.dir = words.dir;
    element.hidden = false;
    const y = above ? box.top - 22 : below ? box.bottom : box.top;
    element.style.top = `${y + window.scrollY}px`;
    const rtl = words.dir === "rtl";
    element.style.left = rtl ? "auto" : `${Math.max(0, box.left) + window.scrollX}px`;
    element.style.right = rtl
      ? `${-(Math.min(box.right, document.documentElement.clientWidth) + window.scrollX)}px`
      : "auto";
  };

  const fillTag = (id: string, withActions: boolean) => {
    const key = `${id} ${words.label(id)} ${withActions}`;
    if (tag.dataset.key === key) return;
    tag.dataset.key = key;
    const name = document.createElement("span");
    name.textContent = words.label(id);
    tag.replaceChildren(name);
    if (!withActions) return;
    for (const action of Object.keys(TAG_ICONS) as TagAction[]) {
      const button = document.createElement("button");
      button.innerHTML = TAG_ICONS[action];
      button.title = words.action[action];
      button.tabIndex = -1;
      button.addEventListener("click", () => onAction(action, id));
      tag.append(button);
    }
  };

  const draw = () => {
    people.draw();
    const { selection, active, hovered, bare } = state;
    selection.forEach((id, index) => {
      selected[index] ??= make("box select");
      const element = selected[index];
      const box = boxOf(id);
      element.classList.toggle("other", id !== active);
      if (box) put(element, box);
      else element.hidden = true;
    });
    for (const element of selected.slice(selection.length)) element.hidden = true;
    const box = boxOf(active);
    if (active !== null && box && !bare) {
      fillTag(active, true);
      putTag(tag, box);
    } else {
      tag.hidden = true;
    }
    const over = hovered !== null && !selection.includes(hovered) ? boxOf(hovered) : null;
    hover.hidden = hoverTag.hidden = !over;
    if (over && hovered !== null) {
      put(hover, over);
      const name = document.createElement("span");
      name.textContent = words.label(hovered);
      hoverTag.replaceChildren(name);
      putTag(hoverTag, over);
    }
  };

  return {
    show(next: Partial<typeof state>) {
      state = { ...state, ...next };
      draw();
    },
    draw,
    showPeople: people.show,
    /** The frame is drawn at this scale; lines and tags keep their size on the screen. */
    setScale(next: number) {
      scale = next;
      host.style.setProperty("--unscale", String(1 / next));
      draw();
    },
    showDrop(drop: Drop | null, point: Point, why: string) {
      slot.hidden = line.hidden = refused.hidden = true;
      if (!drop) return;
      if (drop.ok) {
        put(slot, drop.slot);
        put(line, drop.placement.line);
        line.className = `box line ${drop.placement.axis}`;
      } else {
        refused.hidden = false;
        refused.textContent = why;
        refused.dir = words.dir;
        refused.style.left = `${point.x + window.scrollX}px`;
        refused.style.top = `${point.y + window.scrollY}px`;
      }
    },
    isOurs: (target: EventTarget | null) => target === host,
    remove: () => host.remove(),
  };
}
