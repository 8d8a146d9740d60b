import { expect, test } from "vitest";
import { ok } from "#app/commerce/kernel/result.ts";
import type { MediaAct, MediaItem } from "../ports.ts";
import { bringAssets } from "./bring-assets.ts";

test("each upload is fetched from where everybody sees it, and what did not come says why", async () => {
  const asked: MediaAct[] = [];
  const media = {
    async do(act: MediaAct) {
      asked.push(act);
      if (asked.length === 2) return { ok: false as const, refusal: { code: "upload.fetch", message: "404" } };
      if (asked.length === 3) throw new TypeError("Failed to fetch");
      return ok({ item: { src: `media/cc/${asked.length}.webp` } as MediaItem });
    },
  };
  const wanted = ["media/aa/1.webp", "media/aa/2.webp", "media/aa/3.webp", "media/aa/4.mp4"];
  const steps: number[] = [];
  const { moved, failed } = await bringAssets(
    media,
    "https://autre.example",
    wanted.map((key, at) => ({ key, name: at === 0 ? "Vase" : "" })),
    (done) => steps.push(done),
  );
  expect(asked.slice(0, 2)).toEqual([
    { intent: "fetch", url: "https://autre.example/media/aa/1.webp", folder: null, name: "Vase" },
    { intent: "fetch", url: "https://autre.example/media/aa/2.webp", folder: null },
  ]);
  expect([...moved]).toEqual([
    ["media/aa/1.webp", "media/cc/1.webp"],
    ["media/aa/4.mp4", "media/cc/4.webp"],
  ]);
  expect([...failed]).toEqual([
    ["media/aa/2.webp", { code: "upload.fetch", message: "404" }],
    ["media/aa/3.webp", null],
  ]);
  expect(steps).toEqual([0, 1, 2, 3]);
});
