/** How a campaign's piece that has no looks of its own stands on the canvas: what it is and what it does. */
export function PieceCard({
  label,
  lines,
  variants,
}: {
  label: string;
  lines: readonly string[];
  /** Letters of the variants that have it; empty: all. */
  variants: readonly string[];
}) {
  return (
    <div className="card p-6">
      <p className="font-medium">
        {label}
        {variants.length > 0 && <span className="text-s text-muted"> {variants.join(" · ")}</span>}
      </p>
      {lines.filter(Boolean).map((line) => (
        <p key={line} className="text-s text-muted">
          {line}
        </p>
      ))}
    </div>
  );
}
