import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { must } from "#app/testing/shop.ts";
import { walk } from "#runtime/document/tree.ts";
import { documentIn } from "../loader.server.ts";
import { decodeHtml } from "./decode-html.ts";
import { describeDropped, importHtml, picturesOf, type Reason, readPage } from "./import-html.ts";

function imported(html: string, from?: string) {
  let id = 0;
  const page = readPage(html, from);
  const done = importHtml(page, { slug: "test", newId: () => `n${++id}`, pictures: new Map<string, Reason>() });
  for (const doc of [done.doc, ...done.forms]) must(documentIn(doc));
  return { ...done, pictures: picturesOf(page), text: JSON.stringify([done.doc, ...done.forms]) };
}

const file = (name: string) => imported(readFileSync(new URL(`testing/${name}.html.txt`, import.meta.url), "utf8"));

/** Pages as other tools write them: what must be there, and what nobody sees or what runs. */
test.each<[string, string[], string[]]>([
  [
    "bootstrap",
    ["Un sourire sans douleur", "Photos après traitement.", "Prendre rendez-vous", "Est-ce remboursé ?", "Nos soins"],
    ["caché par la feuille", "steal", "evil.example", "javascript", "document.write"],
  ],
  [
    "tailwind",
    ["Product Features", "confidence", "44 million", "Open dialog"],
    ["Never seen", "Closed dialog", "browser is old"],
  ],
  ["elementor", ["L’or du Maroc", "Commander maintenant", "Livraison gratuite", "Ajouter au panier"], ["svg%20xmlns"]],
  ["shopify", ["Leather goods", "Shop all", "Add to cart", "Vegetable tanned."], ["tpl", "Enable JS"]],
  ["email", ["sur tout", "J'en profite", "Se désabonner"], ["Aperçu secret", "MSO only", "track.example"]],
  ["arabic", ["زيت الأركان الأصلي", "اطلب الآن", "الدفع عند الاستلام", "رقم الهاتف"], []],
  ["malformed", ["Trois", "Quatorze", "Vingt-et-un"], ["onerror", "javascript", "alert", "<img"]],
])("a page of %s keeps its words, in order, and nothing that hides or runs", (name, kept, lost) => {
  const { report, text, doc } = file(name);
  expect(report.kept_words / report.words).toBeGreaterThanOrEqual(0.9);
  for (const words of kept) expect(text).toContain(words);
  for (const words of lost) expect(text).not.toContain(words);
  expect([...walk(doc.root)].length).toBeGreaterThanOrEqual(8);
  for (const locale of ["fr", "ar", "en"] as const) {
    for (const { selector, reason } of describeDropped(report.dropped, locale)) {
      expect([selector.length > 0, reason.length > 10]).toEqual([true, true]);
    }
  }
});

test("pictures that load late, offered in sizes, or lying behind words are found", () => {
  const { pictures } =
    imported(`<style>.hero{background-image:url("/hero.jpg")}@media print{.a{background:url(no.jpg)}}</style>
    <div class="hero"><img src="data:image/svg+xml,x" data-src="late.jpg"><img srcset="s.jpg 300w, l.jpg 1200w"></div>
    <div style="background: linear-gradient(red, blue), url('over.jpg')"><img src="own.jpg" data-src="other.jpg"></div>`);
  expect(pictures.sort()).toEqual(["/hero.jpg", "l.jpg", "late.jpg", "over.jpg", "own.jpg"]);
});

test("a page that came from the web leads where it led there", () => {
  const html = '<a href="/panier">Panier</a> <a href="#bas">Bas</a><a class="btn" href="javascript:x()">Non</a>';
  const { text } = imported(html, "https://shop.example/fr/page");
  expect(text).toContain("https://shop.example/panier");
  expect(text).toContain('"#bas"');
  expect(imported(`<base href="https://cdn.example/x/">${html}`).text).toContain("https://cdn.example/panier");
});

test("files are read in the letters they are written in", () => {
  const arabic = '<meta charset="windows-1256"><h1>متجر</h1>';
  // Letters of windows-1256 by hand: Node writes UTF-8 alone.
  const bytes = Buffer.concat([
    Buffer.from('<meta charset="windows-1256"><h1>'),
    Buffer.from([0xe3, 0xca, 0xcc, 0xd1]),
    Buffer.from("</h1>"),
  ]);
  expect(decodeHtml(bytes)).toBe(`${arabic}`);
  const latin = Buffer.from(
    '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>été</p>',
    "latin1",
  );
  expect(decodeHtml(latin)).toContain("été");
  expect(decodeHtml(Buffer.from("<p>été</p>", "latin1"))).toContain("été");
  expect(decodeHtml(Buffer.from("\ufeff<p>été</p>", "utf16le"))).toContain("été");
  expect(decodeHtml(Buffer.from('<meta charset="utf-16"><p>été</p>'))).toContain("été");
  expect(decodeHtml(Buffer.from('<meta charset="nonsense"><p>été</p>'))).toContain("été");
  expect(decodeHtml(Buffer.from("<p>été</p>", "latin1"), "iso-8859-1")).toContain("été");
});
