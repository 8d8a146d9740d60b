/**
 * What drifts with the scrolling does so by the stylesheet alone where the browser can. Elsewhere an engine of its own
 * comes, after everything else, and never for who asked for less motion.
 */
const wants = !matchMedia("(prefers-reduced-motion: reduce)").matches;
if (wants && !CSS.supports("animation-timeline: view()")) void import("./drift-engine.ts");
