import type { Render } from "#blocks/contract/index.ts";
import type { Renders } from "./input.ts";

const found = import.meta.glob<Render<never, never>>("../../blocks/*/*/render.tsx", {
  eager: true,
  import: "default",
});

/** Render functions by block type: the folder `content/heading` is the type `content.heading`. */
export const renders: Renders = new Map(
  Object.entries(found).map(([path, render]) => [path.split("/").slice(-3, -1).join("."), render]),
);
