/** Origins beside our own that pages may load pictures from or be framed by. */
export interface CspOrigins {
  /** Where uploads are served, when it is not the page's own origin. */
  media?: string;
  /** Where the editor stands, which frames previews. */
  admin?: string;
  /** In development Vite's client adds styles and opens a socket. */
  development?: boolean;
}

type Directives = Record<string, readonly (string | undefined)[]>;

const BASE: Directives = {
  "default-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
};

/** Players that a page with a video may frame, once somebody pressed play. */
const PLAYERS = ["https://www.youtube-nocookie.com", "https://player.vimeo.com"];

/** Where a form is told from a program's: on pages with such a form alone. */
const CHALLENGES = "https://challenges.cloudflare.com";

/**
 * A shop page: no inline script, and the page's own `<style>` by hash, so that the policy can be kept with cached HTML.
 * @param styleHashes base64 SHA-256 of each inline stylesheet
 * @param shown `plays`: a video of another house; `challenges`: a form that asks whether it is a person
 */
export function storeCsp(
  styleHashes: readonly string[],
  origins: CspOrigins,
  shown: { plays?: boolean; challenges?: boolean } = {},
): string {
  const { plays = false, challenges = false } = shown;
  const styles = origins.development ? ["'unsafe-inline'"] : styleHashes.map((hash) => `'sha256-${hash}'`);
  return serialize({
    ...BASE,
    "script-src": ["'self'", challenges ? CHALLENGES : undefined],
    "style-src": ["'self'", ...styles],
    "img-src": ["'self'", "data:", origins.media],
    "connect-src": ["'self'", origins.development ? "ws:" : undefined],
    ...((plays || challenges) && { "frame-src": [...(plays ? PLAYERS : []), challenges ? CHALLENGES : undefined] }),
    ...(plays && { "media-src": ["'self'", origins.media] }),
    "frame-ancestors": ["'self'", origins.admin],
  });
}

/**
 * An admin screen: scripts and style elements by nonce, nothing inline without it. Style attributes are allowed: React
 * writes them into the server's HTML (hidden inputs, positions), no nonce can cover them, and they run nothing.
 */
export function adminCsp(nonce: string, origins: CspOrigins): string {
  return serialize({
    ...adminDirectives(nonce, origins),
    "style-src": styleSources(nonce, origins),
    "style-src-attr": ["'unsafe-inline'"],
  });
}

/** The editor: its canvas writes style elements, so styles (and they alone) may be inline. Still no unsafe-eval. */
export function editorCsp(nonce: string, origins: CspOrigins): string {
  return serialize({ ...adminDirectives(nonce, origins), "style-src": ["'self'", "'unsafe-inline'"] });
}

/** An answer that is no page: data, or an uploaded file that must stay inert if somebody opens it. */
export const INERT_CSP = "default-src 'none'; frame-ancestors 'none'; sandbox";

function adminDirectives(nonce: string, origins: CspOrigins): Directives {
  return {
    ...BASE,
    "script-src": ["'self'", `'nonce-${nonce}'`],
    "img-src": ["'self'", "data:", "blob:", origins.media],
    "connect-src": ["'self'", origins.development ? "ws:" : undefined],
    "frame-src": ["'self'"],
    "frame-ancestors": ["'none'"],
  };
}

function styleSources(nonce: string, origins: CspOrigins): string[] {
  return origins.development ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`];
}

function serialize(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values.filter(Boolean)].join(" "))
    .join("; ");
}
