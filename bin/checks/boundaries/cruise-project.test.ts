import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cruiseProject } from "./cruise-project.ts";
import { domains } from "./rooms.ts";
import { rules } from "./rules.ts";

/** One forbidden import for each rule: the file that does it, and what it imports. */
const forbidden: Record<string, readonly [from: string, imports: string]> = {
  "room-kernel": ["app/commerce/kernel/greedy.ts", "#app/platform/env.ts"],
  "room-commerce": ["app/commerce/catalog/greedy.ts", "#app/platform/env.ts"],
  "room-integrations": ["app/integrations/mail/greedy.ts", "#app/commerce/orders/commands/place.ts"],
  "room-documents": ["app/documents/greedy.ts", "#app/storefront/shop.ts"],
  "room-campaigns": ["app/campaigns/greedy.ts", "#app/storefront/shop.ts"],
  "room-events": ["app/events/greedy.ts", "#app/storefront/shop.ts"],
  "room-storefront": ["app/storefront/greedy.ts", "#app/commerce/orders/model.server.ts"],
  "room-house-data": ["app/staff/greedy.ts", "#app/storefront/shop.ts"],
  "room-admin": ["app/admin/greedy.tsx", "#app/commerce/orders/model.server.ts"],
  "room-ui": ["app/ui/greedy.tsx", "#app/platform/env.ts"],
  "room-platform": ["app/platform/greedy.ts", "#app/storefront/shop.ts"],
  "room-block-contract": ["blocks/contract/greedy.ts", "#runtime/document/load.ts"],
  "room-block-parts": ["blocks/parts/greedy.ts", "#blocks/content/image/block.ts"],
  "room-block-actions": ["blocks/actions/greedy.ts", "#blocks/parts/icon.tsx"],
  "room-exports": ["app/exports/greedy.ts", "#app/storefront/shop.ts"],
  "room-runtime": ["runtime/render/greedy.ts", "#app/storefront/shop.ts"],
  "room-builder": ["builder/session/greedy.ts", "#runtime/data/collect.ts"],
  "room-migrations": ["migrations/greedy.ts", "#app/commerce/orders/model.server.ts"],
  "room-templates": ["templates/greedy.ts", "#app/storefront/shop.ts"],
  "room-e2e": ["e2e/flows/greedy.ts", "#app/platform/env.ts"],
  "room-bench": ["bench/greedy.ts", "#app/platform/env.ts"],
  "commerce-unlisted": ["app/commerce/gossip/greedy.ts", "#app/commerce/kernel/money.ts"],
  "kernel-without-node": ["app/commerce/kernel/reader.ts", "node:fs"],
  "commerce-without-web": ["app/commerce/orders/drawn.ts", "react"],
  "block-alone": ["blocks/content/heading/greedy.ts", "#blocks/content/image/block.ts"],
  "block-packages": ["blocks/content/heading/laden.ts", "express"],
  "gsap-in-islands": ["blocks/content/heading/render.tsx", "gsap"],
  "grapesjs-in-canvas": ["builder/panels/greedy.ts", "grapesjs"],
  "dnd-kit-in-panels": ["builder/canvas/greedy.ts", "@dnd-kit/core"],
  "remix-at-the-edge": ["app/storefront/framed.ts", "@remix-run/node"],
  "nobody-imports-routes": ["app/admin/short-cut.ts", "#app/routes/_store.$.tsx"],
  "nobody-imports-server": ["app/routes/short-cut.ts", "#app/server/wire.server.ts"],
  "no-test-in-production": ["app/storefront/untested.ts", "#app/storefront/shop.test.ts"],
  "no-circle": ["runtime/data/egg.ts", "#runtime/data/hen.ts"],
  resolvable: ["app/storefront/lost.ts", "#app/storefront/nowhere.ts"],
  ...Object.fromEntries(
    domains.map((domain, place) => [
      `domain-${domain}`,
      [`app/commerce/${domain}/impatient.ts`, forbiddenFor(place)] as const,
    ]),
  ),
};

/** The next domain's door; for the last one, the inside of another. */
function forbiddenFor(place: number): string {
  const next = domains[place + 1];
  return next ? `#app/commerce/${next}/index.server.ts` : `#app/commerce/${domains[0]}/model.server.ts`;
}

/** Imports that the house is built on: none of them may be refused. */
const allowed: readonly (readonly [from: string, imports: string])[] = [
  ["app/commerce/orders/commands/place.ts", "#app/commerce/stock/index.server.ts"],
  ["app/commerce/orders/commands/price.ts", "#app/commerce/kernel/money.ts"],
  ["app/commerce/checkout/commands/check-out.ts", "#app/commerce/reviews/index.server.ts"],
  ["app/integrations/mail/send.ts", "#app/commerce/orders/ports.ts"],
  ["app/storefront/bind.ts", "#app/commerce/catalog/index.server.ts"],
  ["app/storefront/page.ts", "#runtime/render/page.ts"],
  ["app/routes/home.tsx", "#app/storefront/shop.ts"],
  ["app/routes/framed.tsx", "@remix-run/node"],
  ["app/server/serve.ts", "#app/platform/env.ts"],
  ["blocks/content/image/render.tsx", "react"],
  ["blocks/content/image/island.client.ts", "gsap"],
  ["blocks/content/image/data.server.ts", "#blocks/contract/data.ts"],
  ["blocks/content/image/picture.tsx", "#blocks/parts/icon.tsx"],
  ["builder/canvas/canvas.ts", "grapesjs"],
  ["builder/canvas/codec.ts", "#runtime/document/load.ts"],
  ["builder/panels/layers.tsx", "@dnd-kit/core"],
  ["builder/panels/palette.tsx", "#app/ui/button.tsx"],
  ["app/admin/editor/ports.ts", "#builder/ports.ts"],
  ["app/storefront/shop.test.ts", "#app/platform/env.ts"],
];

const packages = ["react", "express", "gsap", "grapesjs", "@dnd-kit/core", "@remix-run/node"];
const project = mkdtempSync(join(tmpdir(), "vitrine-boundaries-"));
let violations: { rule: string; from: string }[] = [];

beforeAll(async () => {
  const imports = Object.fromEntries(
    ["app", "blocks", "builder", "migrations", "runtime", "templates"].map((room) => [`#${room}/*`, `./${room}/*`]),
  );
  put("package.json", JSON.stringify({ name: "fixture", type: "module", imports, dependencies: { react: "*" } }));
  for (const name of packages) link(name);
  for (const [from, target] of [...Object.values(forbidden), ...allowed]) {
    put(from, `import * as it from ${JSON.stringify(target)};\nexport default it;\n`);
    if (target.startsWith("#") && !target.includes("nowhere")) put(target.slice(1), "export default 1;\n", "wx");
  }
  put("runtime/data/hen.ts", 'import * as it from "#runtime/data/egg.ts";\nexport default it;\n');
  const found = await cruiseProject(project);
  violations = found.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}, 60_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

test("every rule has an import that it must refuse", () => {
  expect(Object.keys(forbidden).sort()).toEqual(rules.map((rule) => rule.name).sort());
});

test.each(Object.entries(forbidden))("%s refuses its import", (rule, [from]) => {
  expect(violations).toContainEqual({ rule, from });
});

test.each(allowed)("%s may import %s", (from) => {
  expect(violations.filter((violation) => violation.from === from)).toEqual([]);
});

test("every rule says what to do instead", () => {
  for (const rule of rules) expect(rule.comment, rule.name).toMatch(/:|\./);
});

function put(path: string, content: string, flag: "w" | "wx" = "w") {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  try {
    writeFileSync(join(project, path), content, { flag });
  } catch (error) {
    // A target that a later or earlier case writes itself stays as that case has it.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

function link(name: string) {
  const path = join(project, "node_modules", name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(import.meta.dirname, "../../../node_modules", name), path);
}
