import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, relative, sep } from "node:path";
import { lookup } from "mrmime";
import { INERT_CSP } from "#app/platform/csp.ts";

/** Answers one of the builds' files, or says that there is none. */
export type StaticFiles = (request: IncomingMessage, response: ServerResponse) => boolean;

interface StaticFile {
  plain: Buffer;
  br?: Buffer;
  gzip?: Buffer;
  etag: string;
  headers: Readonly<Record<string, string>>;
}

const YEAR = "public, max-age=31536000, immutable";
const HOUR = "public, max-age=3600";
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/**
 * The builds' files, with the .br and .gz made beside them at build time. They are few (some 3 MB) and read once, so that
 * a running server goes on with its own files while the next build takes their place on the disk.
 * @param folders in the order they are asked, each at its base path (`` or `/islands`)
 */
export function staticFiles(folders: readonly { base: string; folder: string }[]): StaticFiles {
  const files = new Map<string, StaticFile>();
  for (const { base, folder } of folders.toReversed()) {
    if (existsSync(folder)) for (const [path, file] of readFolder(folder)) files.set(base + path, file);
  }
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const file = files.get((request.url ?? "/").split("?", 1)[0] ?? "/");
    if (!file) return false;
    answer(file, request, response);
    return true;
  };
}

function answer(file: StaticFile, request: IncomingMessage, response: ServerResponse): void {
  response.setHeaders(new Map(Object.entries({ ...file.headers, etag: file.etag, vary: "accept-encoding" })));
  if (request.headers["if-none-match"] === file.etag) {
    response.writeHead(304).end();
    return;
  }
  const accepted = String(request.headers["accept-encoding"] ?? "");
  const encoding = ENCODINGS.find(([name]) => file[name] && accepted.includes(name))?.[0];
  const body = (encoding && file[encoding]) ?? file.plain;
  if (encoding) response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", body.length);
  response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
}

function* readFolder(folder: string): Generator<[path: string, file: StaticFile]> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
    const full = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, full).split(sep).join("/")}`;
    const plain = readFileSync(full);
    const packed = ENCODINGS.filter(([, ending]) => existsSync(full + ending));
    yield [
      path,
      {
        plain,
        ...Object.fromEntries(packed.map(([name, ending]) => [name, readFileSync(full + ending)])),
        etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
        headers: headersOf(path),
      },
    ];
  }
}

function headersOf(path: string): Record<string, string> {
  const type = lookup(path) ?? "application/octet-stream";
  return {
    "content-type": /^text\/|javascript$|json$|svg/.test(type) ? `${type}; charset=utf-8` : type,
    "cache-control": path.startsWith("/assets/") ? YEAR : HOUR,
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    ...(/\.(svg|html)$/.test(path) && { "content-security-policy": INERT_CSP }),
  };
}
