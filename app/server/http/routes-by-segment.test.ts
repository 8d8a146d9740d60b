import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { RoutesBySegment } from "./routes-by-segment.ts";

const PATHS: Record<string, { path?: string; parentId?: string; index?: boolean }> = {
  root: { path: "" },
  home: { parentId: "root", index: true },
  missing: { parentId: "root", path: "*" },
  cart: { parentId: "root", path: "cart" },
  "ar/home": { parentId: "root", path: "ar" },
  "ar/cart": { parentId: "root", path: "ar/cart" },
  layout: { parentId: "root" },
  admin: { parentId: "layout", path: "admin" },
  orders: { parentId: "admin", path: "orders/:id" },
  maybe: { parentId: "root", path: ":lang?/news" },
};

const build = {
  routes: Object.fromEntries(Object.entries(PATHS).map(([id, route]) => [id, { id, module: {}, ...route }])),
  assets: { url: "/manifest.js", routes: Object.fromEntries(Object.keys(PATHS).map((id) => [id, { id }])) },
} as unknown as ServerBuild;
const always = ["root", "home", "missing", "layout", "maybe"];

function routesOf(pathname: string): { routes: string[]; assets: string[] } {
  const routes = new RoutesBySegment(build);
  const found = routes.buildFor(routes.segmentOf(pathname));
  return { routes: Object.keys(found.routes).sort(), assets: Object.keys(found.assets.routes).sort() };
}

test.each([
  ["/", []],
  ["/vases", []],
  ["/cart", ["cart"]],
  ["/CART/", ["cart"]],
  ["/%63art", ["cart"]],
  ["/ar/cart", ["ar/home", "ar/cart"]],
  ["/admin/orders/01J", ["admin", "orders"]],
  ["/%", []],
])("%s meets the routes that its first segment leaves, and their layouts", (pathname, more) => {
  const expected = [...always, ...more].sort();
  expect(routesOf(pathname)).toEqual({ routes: expected, assets: expected });
});
