import { afterEach, expect, test, vi } from "vitest";
import { libraryPort } from "./library-port.ts";

afterEach(() => vi.unstubAllGlobals());

const fetching = { intent: "fetch", url: "https://autre.example/media/aa/1.webp", folder: null } as const;

test("who may not is refused; a page in the place of an answer is nobody's", async () => {
  let answer = new Response(null, { status: 403 });
  vi.stubGlobal("fetch", async () => answer);
  expect(await libraryPort().do(fetching)).toEqual({ ok: false, refusal: { code: "forbidden", message: "" } });
  answer = new Response("<html>", { status: 502, headers: { "content-type": "text/html" } });
  await expect(libraryPort().do(fetching)).rejects.toThrow("502");
});
