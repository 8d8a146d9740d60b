import type { ImageView } from "#blocks/contract/index.ts";

interface PictureProps {
  image: ImageView;
  /** How wide it stands, for the browser's choice among the offered widths: `(min-width: 1024px) 33vw, 100vw`. */
  sizes: string;
  className?: string;
  /** Near the top of the page: loaded at once and first. */
  early?: boolean;
  /** Beside words that already say it: readers skip it. */
  decorative?: boolean;
}

/** A picture with its measures, so that nothing moves when it arrives. */
export function Picture({ image, sizes, className = "", early = false, decorative = false }: PictureProps) {
  const { src, alt, width, height, sources, focal } = image;
  return (
    <picture className={`picture ${focal ? `focal-x-${focal.x} focal-y-${focal.y} ` : ""}${className}`.trim()}>
      {sources.map(({ type, srcset, media }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} {...(media && { media })} />
      ))}
      <img
        src={src}
        alt={decorative ? "" : alt}
        width={width}
        height={height}
        loading={early ? "eager" : "lazy"}
        decoding="async"
        {...(early && { fetchpriority: "high" })}
      />
    </picture>
  );
}

/** A product nobody has photographed yet: its first letter, so that the place looks meant and not broken. */
export function NoPicture({ title, className }: { title: string; className: string }) {
  const [letter = ""] = title.trim();
  return (
    <div className={`picture-none ${className}`} aria-hidden="true">
      <span className="font-display">{letter}</span>
    </div>
  );
}

/** Class of a fixed ratio; `original` keeps the picture's own. */
export const RATIOS = {
  original: "picture-natural",
  "1:1": "aspect-square",
  "4:5": "aspect-[4/5]",
  "3:4": "aspect-[3/4]",
  "3:2": "aspect-[3/2]",
  "16:9": "aspect-[16/9]",
} as const;
