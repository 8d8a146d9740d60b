/** A star on a board of 20 by 20. */
export const STAR = "M10 1.8l2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.8-5.1 2.8 1-5.7-4.1-4 5.7-.8z";

/** One to five, drawn and said. */
export function Stars({ count, label }: { count: number; label: string }) {
  return (
    <span className="flex gap-0.5 text-accent" role="img" aria-label={label}>
      {[1, 2, 3, 4, 5].map((star) => (
        <svg key={star} viewBox="0 0 20 20" className="size-4.5" aria-hidden="true" focusable="false">
          <path
            d={STAR}
            fill={star <= count ? "currentColor" : "none"}
            stroke="currentColor"
            strokeWidth="1.2"
            strokeLinejoin="round"
          />
        </svg>
      ))}
    </span>
  );
}
