import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { blockValidators } from "./builder/validators/block-validators.ts";
import remixConfig from "./remix.config.js";

/** One target for every build: with different ones, server and client would emit two different stylesheets. */
export const cssTarget = ["chrome111", "safari16.4", "firefox121"];

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [blockValidators(), tailwindcss(), remix(remixConfig)],
  build: {
    cssTarget,
    target: "es2022",
    // An array is merged with Remix's own input (an object is dropped): serve, the command line and Remix share every
    // singleton, so there is one pool, one mutex and one cache in a process.
    ...(isSsrBuild
      ? {
          rollupOptions: {
            input: [
              ...["app/server/serve.ts", "app/server/cli/main.ts"],
              ...["app/server/pictures.ts", "app/events/unpack-thread.ts"],
            ],
          },
        }
      : {}),
  },
  server: { middlewareMode: true },
}));
