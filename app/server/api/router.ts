import type { Endpoint } from "./endpoint.ts";

export interface Match {
  endpoint: Endpoint;
  params: Record<string, string>;
}

/** The endpoint of a method and a path below `/api/v1`; else which methods the path takes (none: it does not exist). */
export function matchEndpoint(
  endpoints: readonly Endpoint[],
  method: string,
  path: string,
): Match | { allowed: string[] } {
  const parts = path.split("/");
  const there = endpoints.flatMap((endpoint) => {
    const params = paramsOf(endpoint.path.split("/"), parts);
    return params ? [{ endpoint, params }] : [];
  });
  // A fixed segment (`/schemas/page`) stands before a variable one (`/schemas/{kind}`).
  there.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  const match = there.find(({ endpoint }) => endpoint.method === method);
  return match ?? { allowed: [...new Set(there.map(({ endpoint }) => endpoint.method))] };
}

function paramsOf(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const part = parts[index] ?? "";
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name === undefined && segment !== part) return undefined;
    if (name !== undefined) {
      const value = decoded(part);
      if (value === undefined || value === "") return undefined;
      params[name] = value;
    }
  }
  return params;
}

/** What names nothing of ours in any table; NUL even ends a statement on SQLite. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_NAME = /[\u0000-\u001f\u007f]|^.{256}/u;

function decoded(part: string): string | undefined {
  try {
    const name = decodeURIComponent(part);
    return NO_NAME.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}
