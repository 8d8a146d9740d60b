import { Image } from "lucide-react";
import { cx } from "#app/ui/cx.ts";

/** A small picture of a product, or the place where one would be. Its name stands beside it, so it is not read out. */
export function Picture({ src, className }: { src: string | null; className?: string }) {
  const frame = cx("shrink-0 rounded-sm border border-line", className ?? "size-10");
  if (!src) {
    return (
      <span className={cx("grid place-items-center bg-sunken text-faint", frame)}>
        <Image aria-hidden className="size-4" />
      </span>
    );
  }
  return (
    <img
      src={src}
      alt=""
      width={80}
      height={80}
      loading="lazy"
      decoding="async"
      className={cx("bg-plate object-cover", frame)}
    />
  );
}
