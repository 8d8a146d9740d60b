// @ts-check
import { createServer as listenSomewhere } from "node:net";
import { createServer } from "vite";
import { inProject, say } from "./project.js";

const entry = "/app/server/serve.ts";

/** An editor saves several files in one go; they are one change. */
const settleMs = 120;

/**
 * Serves the shop from its sources. Routes, blocks, islands and styles are reloaded by Vite; a change in what only the
 * server's own start reads (gate, wiring, domains) starts it anew in this process.
 */
export async function serveWhileEditing() {
  const vite = await createServer({
    configFile: inProject("vite.config.ts"),
    server: { middlewareMode: true, hmr: { port: await freePort() } },
  });
  let running = await start(vite);
  let pending = Promise.resolve();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  vite.watcher.on("change", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      pending = pending.then(restartIfStale);
    }, settleMs);
  });

  async function restartIfStale() {
    const known = await vite.moduleGraph.getModuleByUrl(entry);
    if (known?.ssrModule) return;
    await running?.close();
    running = await start(vite);
  }

  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.once(signal, async () => {
      await running?.close();
      await vite.close();
      process.exit(0);
    });
  }
}

/**
 * @param {import("vite").ViteDevServer} vite
 * @returns {Promise<{ close(): Promise<void> } | undefined>} nothing where the sources do not load; the next change tries again
 */
async function start(vite) {
  try {
    const { startServer } = await vite.ssrLoadModule(entry);
    return await startServer({ vite, migrate: true, seedDemoIfEmpty: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    vite.ssrFixStacktrace(error);
    say(`The server does not start:\n${error.stack}\nIt is tried again at the next saved change.`);
    return undefined;
  }
}

/** @returns {Promise<number>} a port for Vite's own channel, so that two worktrees can be edited side by side */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = listenSomewhere();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
