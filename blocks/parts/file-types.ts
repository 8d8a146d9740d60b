/** Without HEIC: a telephone that keeps its photos so hands them over as JPEG where it is not listed. */
const IMAGES = ["image/jpeg", "image/png", "image/webp", "image/avif", "image/gif"];

/** Types of files that a field takes. */
export const TAKES: Readonly<Record<"images" | "documents" | "any", readonly string[]>> = {
  images: IMAGES,
  documents: [...IMAGES, "application/pdf"],
  any: [...IMAGES, "application/pdf", "video/mp4", "video/webm"],
};
