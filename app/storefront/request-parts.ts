/** Only ever to a path of ours: what stands here was made by us or is the request's own path. */
export function redirect(path: string, status: 301 | 303 = 303): Response {
  const location = path.startsWith("/") && !/^\/[/\\]/.test(path) ? path : "/";
  const keep = status === 301 ? "public, max-age=3600" : "private, no-store";
  return new Response(null, { status, headers: { location, "cache-control": keep } });
}

/** What is no text is not read. */
export function* textsOf(form: FormData): Generator<[string, string]> {
  for (const [name, value] of form) if (typeof value === "string") yield [name, value];
}
