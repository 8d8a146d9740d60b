import { createServer } from "node:http";
import { join } from "node:path";
import type { ViteDevServer } from "vite";
import { handleApi } from "./api/handle-api.ts";
import { gatePolicy } from "./gate/policy.ts";
import { handleHook } from "./hooks.ts";
import { createDispatch, type HandleWeb, type Layer } from "./http/dispatch.ts";
import { eventsLayer } from "./http/events-layer.ts";
import { listen } from "./http/listen.ts";
import { mediaLayer } from "./http/media-layer.ts";
import { pageLayer } from "./http/page-layer.ts";
import { projectRoot } from "./http/project-root.ts";
import { remixHandler } from "./http/remix-handler.ts";
import { closeOnSignal, drain } from "./http/shutdown.ts";
import { staticFiles } from "./http/static-files.ts";
import type { LoadContext } from "./load-context.ts";
import { type App, type WireOptions, wireApp } from "./wire.server.ts";

export interface ServeOptions extends WireOptions {
  /** A program that is wired already; absent, one is wired from the environment. Either is closed with the server. */
  app?: App;
  /** In development: answers source files and hot reloads. Whoever made it closes it, and minds the signals. */
  vite?: ViteDevServer;
  port?: number;
  host?: string;
  /** Where `build/` lies. */
  root?: string;
  /** Stop in good order on SIGTERM and SIGINT; not in development. */
  signals?: boolean;
}

export interface RunningServer {
  app: App;
  /** Where it listens: `http://127.0.0.1:4123`. */
  url: string;
  port: number;
  /** Stops accepting, lets answers under way finish, then closes the app (its jobs, its database). */
  close(): Promise<void>;
}

/** Starts the HTTP server: gate, pages from memory, files, Remix. Resolves once it listens. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { vite, root = projectRoot(), signals = vite === undefined } = options;
  const app = options.app ?? (await wireApp({ ...options, serving: true }));
  const { env, log } = app;
  const { port = env.port, host = env.host } = options;
  const remix = await remixHandler(vite);
  const handle: HandleWeb = (request, context) => {
    const api: LoadContext["api"] = (asked, path) => handleApi(app, asked, path, context.log);
    const hook: LoadContext["hook"] = (told, provider) => handleHook(app, told, provider);
    return remix(request, { app, api, hook, ...context });
  };
  const apart = (origin: string) => (origin === env.origin ? undefined : origin);
  let closing = false;
  const dispatch = createDispatch({
    policy: gatePolicy([env.origin, env.adminOrigin, env.mediaOrigin], env.trustedProxies),
    origins: { media: apart(env.mediaOrigin), admin: apart(env.adminOrigin), development: vite !== undefined },
    log,
    layers: [
      eventsLayer(app.events),
      ...(vite
        ? [mediaLayer(app.media), viteLayer(vite)]
        : [
            pageLayer({ pages: app.pages, door: app.storefront.door, origin: env.origin, handle }),
            mediaLayer(app.media),
            filesLayer(root),
          ]),
    ],
    handle,
    readiness: () => app.readiness(),
    closing: () => closing,
  });
  const server = createServer(
    {
      // Long enough for a request that lies whole in the kernel while thousands before it are answered.
      headersTimeout: 45_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
      connectionsCheckingInterval: 5_000,
    },
    dispatch,
  );
  const listening = await listen(server, port, host).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  app.start();
  app.assets.start();
  app.answerFiles.start();
  const close = async () => {
    if (closing) return;
    closing = true;
    log.info({ port: listening }, "stopping");
    app.live.close();
    await drain(server);
    await app.close();
  };
  if (signals) closeOnSignal(close, (error) => log.error({ err: error }, "could not stop in good order"));
  log.info({ port: listening, host }, "listening");
  return { app, url: urlOf(host, listening), port: listening, close };
}

/** An address that a browser of this machine can open. */
function urlOf(host: string, port: number): string {
  const name = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

function filesLayer(root: string): Layer {
  const answer = staticFiles([
    { base: "/islands", folder: join(root, "build/islands") },
    { base: "", folder: join(root, "build/client") },
  ]);
  return (request, response, { requestId }) => {
    response.setHeader("x-request-id", requestId);
    return answer(request, response);
  };
}

function viteLayer(vite: ViteDevServer): Layer {
  return (request, response) =>
    new Promise((resolve, reject) => {
      response.once("finish", () => resolve(true));
      vite.middlewares(request, response, (error: unknown) => (error ? reject(error) : resolve(false)));
    });
}
