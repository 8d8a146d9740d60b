import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import type { ViteDevServer } from "vite";
import { RoutesBySegment } from "./routes-by-segment.ts";

/** Remix as a function of a request. In development the build is asked of Vite each time, so that edits show. */
export async function remixHandler(vite: ViteDevServer | undefined): Promise<RequestHandler> {
  if (vite) {
    const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
    return createRequestHandler(build, "development");
  }
  const build = await import("virtual:remix/server-build");
  const routes = new RoutesBySegment(build as ServerBuild);
  const handlers = new Map<string, RequestHandler>();
  return (request, context) => {
    const segment = routes.segmentOf(new URL(request.url).pathname);
    const handler = handlers.get(segment) ?? createRequestHandler(routes.buildFor(segment), "production");
    handlers.set(segment, handler);
    return handler(request, context);
  };
}
