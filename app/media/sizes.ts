/** Widths (px) a picture is offered in; no other is ever made, so that addresses cannot be used to make work. */
export const WIDTHS = [160, 320, 480, 640, 960, 1280, 1600] as const;
export const FORMATS = ["avif", "webp", "jpeg"] as const;
export type MediaWidth = (typeof WIDTHS)[number];
export type MediaFormat = (typeof FORMATS)[number];

/** The widths worth offering for a master: none larger than it is, and always one. */
export function mediaWidths(master: number): MediaWidth[] {
  const fitting = WIDTHS.filter((width) => width <= master);
  return fitting.length > 0 ? fitting : [WIDTHS[0]];
}

/** `media/ab/vase.png` at 640 px in AVIF → `/media/640.avif/ab/vase.png`. */
export function sizedPath(key: string, width: number, format: MediaFormat): string {
  return `/media/${width}.${format}/${key.slice("media/".length)}`;
}

export interface SizedMedia {
  /** Below the media folder, without `media/`. */
  name: string;
  /** null: the master as it is. */
  size: { width: MediaWidth; format: MediaFormat } | null;
}

/** What an address below `/media/` asks for; null when it is none that we make. */
export function readMediaPath(pathname: string): SizedMedia | null {
  const match =
    /^\/media\/(?:(\d{1,4})\.(avif|webp|jpeg)\/)?((?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*)$/.exec(
      pathname,
    );
  const name = match?.[3];
  if (!match || !name) return null;
  if (match[1] === undefined) return { name, size: null };
  const width = WIDTHS.find((each) => String(each) === match[1]);
  return width === undefined ? null : { name, size: { width, format: match[2] as MediaFormat } };
}
