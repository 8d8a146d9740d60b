import { matchRoutes } from "@remix-run/react";
import { expect, test, vi } from "vitest";

// Remix hands the folder to the files' convention when it builds; here the test does.
vi.stubGlobal("__remixAppDirectory", import.meta.dirname);
const { default: routes } = await import("./routes.ts");

const idOf = (path: string) => matchRoutes(routes as never, path)?.at(-1)?.route.id;

test.each([
  ["/", "routes/_store._index"],
  ["/ar", "ar/routes/_store._index"],
  ["/p/offre", "routes/_store.p.$slug"],
  ["/ar/p/offre", "ar/routes/_store.p.$slug"],
  ["/c/checkout", "routes/_store.c.$handle"],
  ["/products/merci", "routes/_store.products.$handle"],
  ["/checkout", "routes/_store.checkout"],
  ["/checkout/quote", "routes/_store.checkout_.quote"],
  ["/en/checkout/quote", "en/routes/_store.checkout_.quote"],
  ["/preview/abc", "routes/_store.preview.$token"],
  ["/merci/abc", "routes/_store.merci.$token"],
  ["/ar/nothing/here", "ar/routes/_store.$"],
  ["/nothing", "routes/_store.$"],
  ["/robots.txt", "routes/robots[.]txt"],
])("%s is answered by %s", (path, id) => expect(idOf(path)).toBe(id));

test("no test beside a route is a route", () => {
  expect(JSON.stringify(routes)).not.toMatch(/\.test\./);
});
