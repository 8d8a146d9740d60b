import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "#app/testing/shop.ts";
import { type ImageValue, type Node, SAFE_HREF_PATTERN } from "#blocks/contract/index.ts";
import { walk } from "#runtime/document/tree.ts";
import { documentIn } from "../loader.server.ts";
import { importHtml, picturesOf, readPage } from "./import-html.ts";
import type { Reason } from "./reasons.ts";

const REAL = new URL("../../../../shared/data/pages/", import.meta.url);
const files = existsSync(REAL) ? readdirSync(REAL) : [];

function imported(html: string, more: Partial<Parameters<typeof importHtml>[1]> = {}) {
  let id = 0;
  const done = importHtml(readPage(html), { slug: "test", newId: () => `n${++id}`, pictures: new Map(), ...more });
  for (const doc of [done.doc, ...done.forms]) must(documentIn(doc));
  return done;
}

const types = ({ root }: { root: Node }) => [...walk(root)].map(({ node }) => node.type).slice(1);
const nodesOf = (html: string, type: string) =>
  [...walk(imported(html).doc.root)].map(({ node }) => node).filter((node) => node.type === type);
const only = (html: string, type: string) => {
  const found = nodesOf(html, type);
  expect(found).toHaveLength(1);
  return (found[0] as Node).props;
};

describe.skipIf(files.length === 0)("real landing pages (skipped where the data is absent)", () => {
  test.each(files)("%s keeps its words, in order, in native blocks", (file) => {
    const { report } = imported(readFileSync(new URL(file, REAL), "utf8"));
    expect(report.words).toBeGreaterThan(40);
    expect(report.kept_words / report.words).toBeGreaterThanOrEqual(0.95);
  });
});

describe("words", () => {
  test("marks, links and line breaks become rich text; pieces of one word stay one word", () => {
    const { text } = only(
      '<p>Un <b>gr</b>and <a href="https://a.example/x y">lien <i>doux</i></a>, puis<br>une ligne</p>',
      "content.rich-text",
    );
    expect(text).toEqual({
      fr: [
        {
          type: "paragraph",
          children: [
            { text: "Un " },
            { text: "gr", bold: true },
            { text: "and " },
            {
              link: "https://a.example/x%20y",
              children: [{ text: "lien " }, { text: "doux", italic: true }],
            },
            { text: ", puis" },
          ],
        },
        { type: "paragraph", children: [{ text: "une ligne" }] },
      ],
    });
  });

  test("the file's language gets the words; without it their letters tell Arabic", () => {
    expect(only('<html lang="en-GB"><h1>Hello</h1>', "content.heading").text).toEqual({ en: "Hello" });
    expect(only("<h2>مرحبا بكم</h2>", "content.heading").text).toEqual({ ar: "مرحبا بكم" });
  });

  test("a letter's placeholders are words, never values of the shop", () => {
    expect(only("<h1>Bonjour {{name}}</h1>", "content.heading").text).toEqual({ fr: "Bonjour \\{{name}}" });
  });

  test("lists in lists are one list; a heading too long for a heading is kept whole", () => {
    const { text } = only("<ul><li>Un<ul><li>Deux</li></ul></li><li><p>Trois</p></li></ul>", "content.rich-text");
    expect(text).toEqual({
      fr: [{ type: "list", ordered: false, items: [[{ text: "Un" }], [{ text: "Deux" }], [{ text: "Trois" }]] }],
    });
    const long = "mot ".repeat(90).trim();
    expect(JSON.stringify(only(`<h2>${long}</h2>`, "content.rich-text"))).toContain(long);
  });
});

describe("shapes", () => {
  test("bands become sections, rows columns, many cells a grid", () => {
    const { doc } = imported(
      `<body><main><section><div class="row"><div class="col-md-8"><h2>A</h2></div><div class="col-md-4"><p>B</p></div></div></section>
       <section><div class="card-grid">${"<div><h3>C</h3></div>".repeat(6)}</div></section></main><footer class="bg-dark"><p>D</p></footer></body>`,
    );
    expect(types(doc).filter((type) => type.startsWith("layout."))).toEqual([
      "layout.section",
      "layout.columns",
      "layout.section",
      "layout.grid",
      "layout.section",
    ]);
    const [columns] = [...walk(doc.root)].map(({ node }) => node).filter((node) => node.type === "layout.columns");
    expect(columns?.props.ratio).toBe("2-1");
    expect(doc.root.slots?.body?.at(-1)?.props.background).toBe("ink");
  });

  test("links drawn as buttons, quotes, folded answers, films, tables", () => {
    expect(only('<a class="btn btn-lg" href="/p/x">Commander</a>', "content.button")).toMatchObject({
      label: { fr: "Commander" },
      link: { kind: "url", url: "/p/x" },
    });
    expect(only("<blockquote><p>Beau</p><footer>— Amina</footer></blockquote>", "content.quote")).toMatchObject({
      words: { fr: "Beau" },
      author: { fr: "Amina" },
    });
    expect(
      only(
        "<details><summary>Q1</summary>R1</details> <details><summary>Q2</summary><p>R2</p></details>",
        "content.faq",
      ).items,
    ).toHaveLength(2);
    expect(only('<iframe src="https://www.youtube.com/embed/abc"></iframe>', "content.video").address).toBe(
      "https://www.youtube.com/embed/abc",
    );
    const { columns, rows } = only(
      "<table><tr><th></th><th>Nous</th><th>Eux</th></tr><tr><td>Prix</td><td>1</td><td>2</td></tr></table>",
      "content.comparison",
    );
    expect(columns).toMatchObject([{ title: { fr: "Nous" } }, { title: { fr: "Eux" } }]);
    expect(rows).toEqual([{ label: { fr: "Prix" }, values: { fr: "1 | 2" } }]);
  });

  test("a form becomes a document that a block of the page names", () => {
    const { doc, forms } = imported(
      `<form><h3>Rappelez-moi</h3><label for="n">Votre nom *</label><input id="n" required><label>Téléphone <input type="tel" name="tel" placeholder="06 12 34 56 78"></label>
       <select name="size"><option value="">Taille</option><option>S</option><option value="m">M</option></select>
       <input type="radio" name="when" value="am" id="am"><label for="am">Matin</label><input type="radio" name="when" value="pm">
       <textarea placeholder="Message"></textarea><input type="file"><button>Envoyer</button><p>Merci d'avance</p></form>`,
    );
    expect(types(doc)).toEqual(["layout.section", "content.heading", "content.form", "content.rich-text"]);
    const [form] = forms;
    expect(form?.root.props.submit).toEqual({ fr: "Envoyer" });
    expect(form?.root.slots?.fields?.map(({ type, props }) => [type, (props.label as { fr?: string }).fr])).toEqual([
      ["form.text", "Votre nom"],
      ["form.phone", "Téléphone"],
      ["form.choice", "Taille"],
      ["form.choice", "when"],
      ["form.text", "Message"],
    ]);
    expect(form?.root.slots?.fields?.[1]?.props.placeholder).toEqual({ fr: "06 12 34 56 78" });
  });

  test("pictures are those that were stored; one that is missing keeps its place, and the report says why", () => {
    const kept: ImageValue = { src: "media/ab/cdef.webp", alt: {}, width: 4, height: 3 };
    const html =
      '<div style="background-image: url(\'bg.jpg\')"><img src="a.jpg" alt="Un vase"><img src="gone.jpg"><img src="p.gif" width="1"></div>';
    expect(picturesOf(readPage(html)).sort()).toEqual(["a.jpg", "bg.jpg", "gone.jpg", "p.gif"]);
    const { doc, report } = imported(html, {
      pictures: new Map<string, ImageValue | Reason>([
        ["a.jpg", kept],
        ["bg.jpg", kept],
        ["gone.jpg", { code: "picture.late" }],
      ]),
    });
    const images = [...walk(doc.root)].map(({ node }) => node.props.image).slice(1);
    expect(images).toEqual([kept, { ...kept, alt: { fr: "Un vase" } }, null]);
    expect(report.dropped).toEqual([
      { selector: "body > div > img:nth-of-type(2)", reason: { code: "picture.late" } },
      { selector: "body > div > img:nth-of-type(3)", reason: { code: "picture.pixel" } },
    ]);
  });
});

describe("hostile files", () => {
  test("nothing that runs comes along, and every loss is said with its place", () => {
    const { doc, report } = imported(
      `<h1 onclick="x()">Bon<script>evil()</script>jour</h1><a href="javascript:evil()">ici</a><a href=" java\nscript:evil()">là</a>
       <iframe src="https://evil.example"></iframe><object data="x"></object><svg onload="x()"></svg><p style="display:none">caché</p>
       <img src="data:text/html,x" onerror="x()"><form action="https://evil.example"><input type="password"><button>Ok</button></form>`,
    );
    const text = JSON.stringify(doc);
    for (const bad of ["evil", "onerror", "onclick", "javascript", "caché"]) expect(text).not.toContain(bad);
    expect(report.dropped.map(({ selector }) => selector)).toContain("body > h1 > script");
    expect(report.dropped).toHaveLength(9);
  });

  test("nested 20,000 deep, or 20,000 wide: an answer, never a crash", () => {
    const deep = imported(`${"<div class='row'><div>".repeat(10_000)}fond${"</div></div>".repeat(10_000)}`);
    expect(deep.report).toMatchObject({ words: 1, kept_words: 1 });
    const wide = importHtml(readPage("<p>mot <b>gras</b></p>".repeat(20_000)), {
      slug: "x",
      newId: () => "n",
      pictures: new Map(),
    });
    expect(wide.report).toMatchObject({ words: 40_000, kept_words: 40_000 });
  });

  test("whatever the tags, a valid document whose links are safe", () => {
    const tag = fc.constantFrom(
      ..."a b p div section h1 h3 ul li ol table tr td th img form input select option label button details summary blockquote nav figure figcaption span br header".split(
        " ",
      ),
    );
    const attribute = fc.constantFrom(
      "",
      ' class="row"',
      ' class="btn col-6"',
      ' href="https://a.example"',
      ' href="javascript:x"',
      ' src="x.png"',
      ' type="radio"',
      ' type="checkbox" name="a"',
      ' style="background:url(x)"',
      " hidden",
      ' id="q"',
      ' for="q"',
    );
    const part = fc.oneof(
      fc.tuple(tag, attribute).map(([name, more]) => `<${name}${more}>`),
      tag.map((name) => `</${name}>`),
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.constantFrom("mot", " ", "{{x}}", "كلمة", "😀", "a|b"),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const { doc, forms, report } = imported(parts.join(""));
        expect(report.kept_words).toBeLessThanOrEqual(report.words);
        const links = JSON.stringify([doc, ...forms]).matchAll(/"(?:link|url)":"((?:[^"\\]|\\.)*)"/g);
        for (const [, href = ""] of links) expect(JSON.parse(`"${href}"`)).toMatch(new RegExp(SAFE_HREF_PATTERN));
      }),
    );
  });
});
