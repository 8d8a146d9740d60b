import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtIslands, islandScripts, sourceIslands } from "./manifest.server.ts";

const shown = [{ tag: "v-countdown", load: "visible", source: "blocks/promo/countdown/island.client.ts" }] as const;

function built(manifest: object): string {
  const folder = mkdtempSync(join(tmpdir(), "islands-"));
  mkdirSync(join(folder, ".vite"));
  writeFileSync(join(folder, ".vite/manifest.json"), JSON.stringify(manifest));
  return folder;
}

describe("the scripts of a page", () => {
  it("are none where nothing wants one", () => expect(islandScripts([], sourceIslands)).toBeNull());

  it("are the sources while developing", () => {
    expect(islandScripts(shown, sourceIslands)).toEqual({
      loader: "/runtime/islands/loader.client.ts",
      islands: { "v-countdown": ["/blocks/promo/countdown/island.client.ts", "visible"] },
    });
  });

  it("are the hashed files once built, and a missing one is a bug, not silence", () => {
    const folder = built({
      "runtime/islands/loader.client.ts": { file: "assets/loader-1.js" },
      "blocks/promo/countdown/island.client.ts": { file: "assets/island-2.js" },
    });
    const address = builtIslands(folder);
    expect(islandScripts(shown, address)?.islands).toEqual({
      "v-countdown": ["/islands/assets/island-2.js", "visible"],
    });
    expect(() => address("blocks/promo/wheel/island.client.ts")).toThrow("build again");
  });
});
