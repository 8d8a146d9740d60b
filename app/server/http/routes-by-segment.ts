import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/**
 * Builds that hold only what an address can match, by its first segment. Remix tries every route on every request and
 * compiles its pattern anew: with the shop's pages in each language that was most of what placing an order cost.
 */
export class RoutesBySegment {
  readonly #build: ServerBuild;
  /** Segments that some route names; all other addresses meet the same routes. */
  readonly #named: ReadonlySet<string>;

  constructor(build: ServerBuild) {
    this.#build = build;
    this.#named = new Set(Object.values(build.routes).flatMap(({ id }) => namedSegment(build.routes, id) ?? []));
  }

  /** The first segment of a path as routes compare it; "" stands for every segment that no route names. */
  segmentOf(pathname: string): string {
    const segment = comparable(pathname.split("/", 2)[1] ?? "");
    return this.#named.has(segment) ? segment : "";
  }

  /** The build for addresses that begin with this segment. */
  buildFor(segment: string): ServerBuild {
    const { routes, assets } = this.#build;
    const ids = new Set<string>();
    for (const { id } of Object.values(routes)) {
      const named = namedSegment(routes, id);
      if (named !== undefined && named !== segment) continue;
      for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) ids.add(at);
    }
    return { ...this.#build, routes: pick(routes, ids), assets: { ...assets, routes: pick(assets.routes, ids) } };
  }
}

/** The first segment that a route's whole path fixes; undefined where it can be any, or there is none. */
function namedSegment(routes: Routes, id: string): string | undefined {
  const paths: string[] = [];
  for (let route = routes[id]; route; route = route.parentId === undefined ? undefined : routes[route.parentId]) {
    if (route.path) paths.unshift(route.path);
  }
  const [first = ""] = paths.join("/").split("/").filter(Boolean);
  return first === "" || /^[:*]|\?$/.test(first) ? undefined : comparable(first);
}

/** Remix compares without regard to capitals, and reads escapes. */
function comparable(segment: string): string {
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return segment.toLowerCase();
  }
}

function pick<T>(from: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([id]) => ids.has(id)));
}
