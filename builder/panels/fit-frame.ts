import type { Breakpoint } from "#blocks/contract/index.ts";

/** The screens a page is drawn for (CSS px). Desktop is wide enough for the widest layout of the shop. */
export const SCREEN_WIDTH: Readonly<Record<Breakpoint, number>> = { base: 1280, tablet: 820, mobile: 390 };

const MARGIN = 24;

export interface Fit {
  /** The frame's own size (CSS px), and how large it is drawn. */
  width: number;
  height: number;
  scale: number;
  shownWidth: number;
  shownHeight: number;
  /** Above and below. */
  margin: number;
}

/** How a frame stands in the room there is: never enlarged, made smaller until its width fits, and as high as the room. */
export function fitFrame(room: { width: number; height: number }, breakpoint: Breakpoint, zoom: "fit" | number): Fit {
  const margin = breakpoint === "base" ? 0 : MARGIN;
  const inner = Math.max(room.width - 2 * margin, 200);
  // A screen wider than the frame shows a wider page, as a wider window would.
  const width =
    breakpoint === "base" ? Math.max(SCREEN_WIDTH.base, zoom === "fit" ? inner : 0) : SCREEN_WIDTH[breakpoint];
  const scale = zoom === "fit" ? Math.min(1, inner / width) : zoom;
  const shownHeight = Math.max(room.height - 2 * margin, 240);
  return {
    width,
    scale,
    margin,
    height: Math.round(shownHeight / scale),
    shownWidth: Math.round(width * scale),
    shownHeight,
  };
}
