import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";
import { INERT_CSP } from "#app/platform/csp.ts";

/** Answers from a folder, or says that it holds no such file. */
export type StaticFiles = (request: IncomingMessage, response: ServerResponse) => boolean;

const YEAR = "public, max-age=31536000, immutable";
const HOUR = "public, max-age=3600";

/**
 * The builds' files, with the .br and .gz made beside them at build time. The folders are read once: nothing is added
 * while the server runs.
 * @param folders in the order they are asked, each at its base path (`/` or `/islands`)
 */
export function staticFiles(folders: readonly { base: string; folder: string }[]): StaticFiles {
  const handlers = folders
    .filter(({ folder }) => existsSync(folder))
    .map(({ base, folder }) => ({ base, handle: sirv(folder, { brotli: true, gzip: true, etag: true, setHeaders }) }));
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const url = request.url ?? "/";
    for (const { base, handle } of handlers) {
      if (!url.startsWith(`${base}/`)) continue;
      let missed = false;
      // sirv strips nothing itself: inside its folder the base does not exist.
      request.url = url.slice(base.length);
      handle(request, response, () => {
        missed = true;
      });
      request.url = url;
      if (!missed) return true;
    }
    return false;
  };
}

function setHeaders(response: ServerResponse, path: string) {
  response.setHeader("cache-control", path.startsWith("/assets/") ? YEAR : HOUR);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  if (path.endsWith(".svg") || path.endsWith(".html")) response.setHeader("content-security-policy", INERT_CSP);
}
