/**
 * Options of Remix's *Vite* plugin; vite.config.ts passes them in. The classic compiler, which used to read a file of
 * this name, is never run here.
 *
 * The v3 flags that are on keep the later step to React Router mechanical. Two stay OFF on purpose (docs/decisions):
 * single fetch decodes with turbo-stream 2.4.1 (CVE-2026-34077, no v2 fix) and lazy route discovery opens /__manifest.
 *
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverBuildFile: "[name].js",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
