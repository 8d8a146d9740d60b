import { globSync } from "node:fs";
import { defineConfig } from "vite";

/**
 * The shop's scripts: one small entry for each island, no React. Run after Remix's build, which empties build/.
 * @see runtime/islands for the loader that reads the manifest
 */
export default defineConfig({
  publicDir: false,
  base: "/islands/",
  build: {
    outDir: "build/islands",
    manifest: true,
    target: "es2020",
    modulePreload: false,
    rollupOptions: {
      input: [
        ...globSync("runtime/islands/*.client.ts"),
        "runtime/forms/check-form.client.ts",
        "runtime/forms/checkout-questions.client.ts",
        "runtime/forms/questions.client.ts",
        "runtime/forms/trial.client.ts",
        ...globSync("blocks/*/*/island.client.ts"),
      ],
    },
  },
});
