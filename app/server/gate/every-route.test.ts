import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { gatePolicy } from "./policy.ts";
import { type Asked, RULES } from "./rules.ts";

/** Every address that takes something, read from the routes themselves: a new one is in the matrix by being there. */
const folder = join(import.meta.dirname, "../../routes");
const taking = globSync("*.{ts,tsx}", { cwd: folder })
  .sort()
  .filter((file) =>
    /^export (const action\b|(async )?function action\b)/m.test(readFileSync(join(folder, file), "utf8")),
  )
  .map((file) => ({ file: basename(file), path: pathOf(basename(file)) }))
  // Webhooks come from services, not from pages: their signature is their proof, and they are sent no cookie of ours.
  .filter(({ path }) => !path.startsWith("/hooks/"));

/** As flat routes read a file's name: `_admin.admin_.pages.$id.edit.tsx` is `/admin/pages/ID/edit`. */
function pathOf(file: string): string {
  const parts = file
    .replace(/\.tsx?$/, "")
    .split(".")
    .filter((part) => !part.startsWith("_"))
    .map((part) => (part.startsWith("$") ? "01J" : part.replace(/_$/, "").replace(/\[|\]/g, "")));
  return `/${parts.join("/")}`;
}

const policy = gatePolicy(["https://shop.example", "https://admin.shop.example"], []);
const METHODS = ["POST", "PUT", "PATCH", "DELETE"];
const FOREIGN: Partial<Asked>[] = [
  { origin: "https://evil.example" },
  { origin: "https://evil.example", cookie: false },
  { origin: "https://shop.example.evil.example" },
  { origin: "null" },
  { origin: undefined },
  { fetchSite: "cross-site", origin: "https://shop.example" },
  { fetchSite: "same-site", origin: "https://shop.example" },
];

function verdict(over: Partial<Asked>): string {
  const asked: Asked = {
    method: "POST",
    target: "/",
    hosts: ["shop.example"],
    origin: undefined,
    fetchSite: undefined,
    cookie: true,
    bearer: false,
    contentType: "application/x-www-form-urlencoded",
    contentLength: undefined,
    ...over,
  };
  return RULES.find((rule) => rule.broken(asked, policy))?.code ?? "passes";
}

test("the routes that take something are found", () => {
  expect(taking.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["/checkout", "/admin/sign-in", "/admin/products/01J", "/admin/editor/01J", "/api/v1/01J"]),
  );
});

describe.each(taking)("$file", ({ file, path }) => {
  const targets = [path, `/ar${path}`, `${path}?_data=${encodeURIComponent(`routes/${file}`)}`, `${path}?index`];

  test("takes nothing that another site's page sends, by any method, as a page or as data", () => {
    for (const target of targets) {
      for (const method of METHODS) {
        for (const from of FOREIGN) {
          expect([target, method, from, verdict({ target, method, ...from })]).toEqual([
            target,
            method,
            from,
            "origin.foreign",
          ]);
        }
      }
    }
  });

  test("takes what a page of ours sends", () => {
    for (const target of targets) {
      expect(verdict({ target, origin: "https://shop.example" })).toBe("passes");
      expect(verdict({ target, fetchSite: "same-origin" })).toBe("passes");
    }
  });

  test("answers to no other name", () => {
    expect(verdict({ target: path, hosts: ["evil.example"], origin: "https://evil.example" })).toBe("host.unknown");
  });
});
