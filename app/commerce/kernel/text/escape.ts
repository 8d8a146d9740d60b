/** Where a merged text ends up; each place has its own dangerous characters. */
export type Channel = "text" | "html" | "header" | "whatsapp" | "url";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * Makes one merged value harmless in its channel.
 * `text`: as it is (React or a plain-text mail escapes or needs nothing). `header`: no line break can start a second
 * header. `whatsapp`: a template parameter may hold no line break, tab or run of four spaces.
 */
export function escapeFor(channel: Channel, value: string): string {
  switch (channel) {
    case "text":
      return value;
    case "html":
      return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
    case "header":
      return value.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
    case "whatsapp":
      return value.replace(/\s+/g, " ").trim();
    case "url":
      return encodeURIComponent(value.toWellFormed());
  }
}
