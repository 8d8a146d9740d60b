import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { ViteDevServer } from "vite";

/** Remix as a function of a request. In development the build is asked of Vite each time, so that edits show. */
export async function remixHandler(vite: ViteDevServer | undefined) {
  if (vite) {
    const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
    return createRequestHandler(build, "development");
  }
  const build = await import("virtual:remix/server-build");
  return createRequestHandler(build as ServerBuild, "production");
}
