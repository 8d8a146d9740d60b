const IMAGES = ["image/jpeg", "image/png", "image/webp", "image/heic", "image/avif"];

/** Types of files that a field takes; none: whatever the shop itself takes. */
export const TAKES: Readonly<Record<"images" | "documents" | "any", readonly string[]>> = {
  images: IMAGES,
  documents: [...IMAGES, "application/pdf"],
  any: [],
};
