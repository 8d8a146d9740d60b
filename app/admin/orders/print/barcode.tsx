import { code128 } from "./code-128.ts";

const QUIET = 10;

/** A text as bars that every scanner reads; nothing where the text cannot be one. */
export function Barcode({ text }: { text: string }) {
  const widths = code128(text);
  if (!widths) return null;
  let at = QUIET;
  const bars = widths.map((width, index) => {
    const bar = { x: at, width, isBar: index % 2 === 0 };
    at += width;
    return bar;
  });
  return (
    <svg
      role="img"
      aria-label={text}
      viewBox={`0 0 ${at + QUIET} 40`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      className="block h-16 w-full"
    >
      {bars.map(({ x, width, isBar }) => isBar && <rect key={x} x={x} y={0} width={width} height={40} />)}
    </svg>
  );
}
