/** An eight-pointed star lattice, drawn by geometry: two squares, one turned by 45°, and the crosses between them. */
export function Zellige({ className }: { className?: string }) {
  return (
    <svg aria-hidden className={className} width="100%" height="100%">
      <defs>
        <pattern id="zellige" width="96" height="96" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth="1.25">
            <path d={STAR} />
            <path d="M48 30 66 48 48 66 30 48Z" />
            <path d="M48 0v6.25M48 89.75V96M0 48h6.25M89.75 48H96" />
            <path d="M0 24 12.4 24 17.9 17.9 24 12.4 24 0M72 0 72 12.4 78.1 17.9 83.6 24 96 24M96 72 83.6 72 78.1 78.1 72 83.6 72 96M24 96 24 83.6 17.9 78.1 12.4 72 0 72" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#zellige)" />
    </svg>
  );
}

const STAR = starPath(48, 48, 41.75);

/** The outline of two crossed squares around a centre. @param radius of the points, user units */
function starPath(x: number, y: number, radius: number): string {
  const inner = radius * (Math.cos(Math.PI / 4) / Math.cos(Math.PI / 8));
  const points = Array.from({ length: 16 }, (_, step) => {
    const angle = (step * Math.PI) / 8;
    const reach = step % 2 === 0 ? radius : inner;
    return `${(x + reach * Math.cos(angle)).toFixed(2)} ${(y + reach * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join("L")}Z`;
}
