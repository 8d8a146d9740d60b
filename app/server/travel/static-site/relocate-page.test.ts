import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { expect, it } from "vitest";
import { islandEntries } from "../../../../vite.islands.config.ts";
import {
  ASKS_THE_SHOP,
  filesOfStylesheet,
  type Relocation,
  relative,
  relocatePage,
  relocateStylesheet,
} from "./relocate-page.ts";

const LOADER = "runtime/islands/loader.client.ts";
const to: Relocation = {
  origin: "https://shop.example",
  mediaOrigin: "https://media.example",
  leftScripts: new Set(["/islands/assets/cart.js"]),
  pages: new Map([
    ["/p/argan", "index.html"],
    ["/ar/p/argan", "ar/index.html"],
  ]),
  home: "https://shop.example/p/argan",
  fillIn: "Remplir",
};
const moved = (body: string, at = "ar/index.html", missing: string[] = []) => {
  const page = relocatePage(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`, to);
  return {
    files: page.files,
    body: /<body>(.*)<\/body>/s.exec(
      page.write(at, new Set(page.files.filter((each) => !missing.includes(each)))),
    )?.[1],
  };
};

it("makes files relative, links whole, and the page's languages each other's neighbours", () => {
  const page = moved(
    '<img src="https://media.example/media/a.webp" srcset="/media/320.webp/a.jpg 320w, /media/a.webp 640w" alt="/x">' +
      '<a href="/p/argan">fr</a><a href="/c/tapis?page=2">t</a><a href="#a">a</a><a href="https://wa.me/1">w</a><a href="//evil/">e</a>',
  );
  expect(page.files).toEqual(["/media/a.webp", "/media/320.webp/a.jpg"]);
  expect(page.body).toBe(
    '<img src="../media/a.webp" srcset="../media/320.webp/a.jpg 320w, ../media/a.webp 640w" alt="/x">' +
      '<a href="../index.html">fr</a><a href="https://shop.example/c/tapis?page=2">t</a><a href="#a">a</a><a href="https://wa.me/1">w</a><a href="//evil/">e</a>',
  );
});

it("leaves a file that is not there where the shop has it", () => {
  expect(moved('<img src="/media/gone.webp">', "index.html", ["/media/gone.webp"]).body).toBe(
    '<img src="https://shop.example/media/gone.webp">',
  );
});

it("keeps scripts that need no server, beside their loader", () => {
  const islands = JSON.stringify({
    "v-count": ["/islands/assets/count.js", "idle"],
    "v-cart": ["/islands/assets/cart.js", "idle"],
  });
  const page = moved(`<script type="module" src="/islands/assets/loader.js" data-islands='${islands}'></script>`);
  expect(page.files).toEqual(["/islands/assets/loader.js", "/islands/assets/count.js"]);
  expect(page.body).toContain('src="../islands/assets/loader.js"');
  expect(page.body).toContain("{&quot;v-count&quot;:[&quot;./count.js&quot;,&quot;idle&quot;]}");
  const none = JSON.stringify({ "v-cart": ["/islands/assets/cart.js", "idle"] });
  expect(moved(`<script src="/islands/assets/loader.js" data-islands='${none}'></script>`).body).toBe("");
});

it("leads to the shop where a form is sent to it, and never sends what was typed", () => {
  const form = (inside: string) =>
    moved(`<form method="post" action="/forms" class="f" data-x="1">${inside}</form>`).body;
  const link = (words: string) => `<div class="f"><a class="b" href="https://shop.example/p/argan">${words}</a></div>`;
  const button = '<button class="b" type="submit">Ajouter</button>';
  expect(form(`<input type="tel" name="phone">${button}`)).toBe(link("Remplir"));
  expect(form(`<input class="h" name="website" aria-hidden="true"><input type="hidden" name="v">${button}`)).toBe(
    link("Ajouter"),
  );
  expect(moved('<form action="/checkout"><button formmethod="post" formaction="/cart">+</button></form>').body).toBe(
    '<form action="https://shop.example/checkout"></form>',
  );
});

it("follows addresses inside JSON, and leaves words that only look like it", () => {
  expect(moved(`<p data-v='[{"i":"/media/b.webp","t":"a/b"}]' data-w="{name}">x</p>`, "index.html").body).toBe(
    `<p data-v="[{&quot;i&quot;:&quot;./media/b.webp&quot;,&quot;t&quot;:&quot;a/b&quot;}]" data-w="{name}">x</p>`,
  );
});

it("finds a stylesheet's fonts and puts them beside it", () => {
  const css = 'a{src:url(/assets/f.woff2)}b{background:url("/assets/g.svg")}c{background:url(data:x)}';
  expect(filesOfStylesheet(css)).toEqual(["/assets/f.woff2", "/assets/g.svg"]);
  expect(relocateStylesheet(css, "assets/store.css")).toBe(
    "a{src:url(./f.woff2)}b{background:url(./g.svg)}c{background:url(data:x)}",
  );
  expect(relative("index.html", "a/b.css")).toBe("./a/b.css");
});

it("knows every script that asks the shop's server, and the one that checks what would be sent to it", () => {
  const asking = islandEntries().filter((path) => asks(path) || path === "runtime/forms/check-form.client.ts");
  // The loader sends what a form of the shop left waiting in this browser: elsewhere no form leaves anything.
  expect(asking.filter((path) => path !== LOADER).sort()).toEqual([...ASKS_THE_SHOP].sort());
});

/** Whether a script, or any that it loads, now or later, asks the shop something. */
function asks(path: string, seen = new Set<string>()): boolean {
  if (seen.has(path)) return false;
  seen.add(path);
  const script = readFileSync(path, "utf8");
  if (/\bfetch\(|sendBeacon/.test(script)) return true;
  return [...script.matchAll(/^(?:import|export)(?! type\b)[^;]*? from "([^"]+)"|\bimport\("([^"]+)"\)/gm)]
    .map(([, now, later]) => now ?? later ?? "")
    .filter((specifier) => /^[.#]/.test(specifier))
    .some((specifier) => asks(specifier.startsWith("#") ? specifier.slice(1) : join(dirname(path), specifier), seen));
}
