// Blocks are found by Vite's globs: a plain Node process reads them through Vite. Arguments: those of `run`.
import { createServer } from "vite";

const vite = await createServer({
  configFile: false,
  appType: "custom",
  logLevel: "silent",
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const { run } = await vite.ssrLoadModule("/app/campaigns/testing/campaign-process.ts");
await run(...process.argv.slice(2));
await vite.close();
