import { globSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

/** The scripts that pages begin with; what they load themselves is found by the build. */
export function islandEntries(): string[] {
  return [
    ...globSync("runtime/islands/*.client.ts"),
    "runtime/forms/check-form.client.ts",
    "runtime/forms/checkout-questions.client.ts",
    "runtime/forms/kept-checkout.client.ts",
    "runtime/forms/start-form.client.ts",
    "runtime/forms/trial.client.ts",
    ...globSync("blocks/*/*/island.client.ts"),
  ];
}

/**
 * The shop's scripts: one small entry for each island, no React. Run after Remix's build, which empties build/.
 * @see runtime/islands for the loader that reads the manifest
 */
export default defineConfig({
  plugins: [plainImports()],
  publicDir: false,
  base: "/islands/",
  build: {
    outDir: "build/islands",
    manifest: true,
    target: "es2020",
    modulePreload: false,
    rollupOptions: {
      input: islandEntries(),
    },
  },
});

/**
 * Vite's own way to import later brings a kilobyte that looks for stylesheets. The shop's scripts have none: each has a line
 * of its own in its place, which weighs less than a file that they share.
 */
function plainImports(): Plugin {
  return {
    name: "vitrine:plain-imports",
    enforce: "pre",
    transform: (code) => (/\bimport\(/.test(code) ? `const __vitePreload = (load) => load();${code}` : null),
  };
}
