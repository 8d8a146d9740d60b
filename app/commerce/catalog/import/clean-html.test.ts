import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { cleanHtml } from "./clean-html.server.ts";

/** Elements as a browser would make them. */
function elementsOf(html: string): { name: string; attributes: [string, string][] }[] {
  const found: ReturnType<typeof elementsOf> = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("tagName" in node) {
      found.push({ name: node.tagName, attributes: node.attrs.map(({ name, value }) => [name, value]) });
    }
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return found;
}

describe("cleanHtml", () => {
  it.each([
    ["Du grès.\n\nFait main,\nà Fès.", "<p>Du grès.</p><p>Fait main,<br />à Fès.</p>"],
    ["5 < 6 & <b>7</b>", "<p>5 &lt; 6 &amp; <b>7</b></p>"],
    ["<h1>Titre</h1><h6>x</h6>", "<h2>Titre</h2><h4>x</h4>"],
    ["<p style='color:red' class=x onclick=alert(1)>a</p>", "<p>a</p>"],
    ['<a href="javascript:alert(1)">x</a><br>', "<a>x</a><br />"],
    ['<a href="https://x.example" target=_blank>x</a><br>', '<a href="https://x.example">x</a><br />'],
    ["<p>a<script>alert(1)</script><style>p{}</style><iframe src=x></iframe></p>", "<p>a</p>"],
    ["<svg><p><style><img src=x onerror=alert(1)></style></p></svg>", ""],
    ["<xmp><p>a</p></xmp><p>b</p>", "<p>b</p>"],
    ["", ""],
  ])("%j becomes %j", (html, clean) => {
    expect(cleanHtml(html).html).toBe(clean);
  });

  it("names what it took out", () => {
    expect(cleanHtml("<p>a<img src=x><iframe></iframe></p>").removed).toEqual(["iframe", "img"]);
  });

  it("gives the same when it is asked twice, and nothing that runs", () => {
    const piece = fc.constantFrom(
      "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<a href=", '"', "'", ">", "<", "javascript:", " onerror=x", "&lt;",
      "<svg>", "<math>", "<style>", "</style>", "<!--", "-->", "<![CDATA[", "<xmp>", "<textarea>", "<img src=x>", "texte", "\n\n",
      "<table>", "<td>", "<li>", "<noscript>", "</noscript>", "<template>", "\u0000", "&#106;",
    ); // biome-ignore format: a list of words
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { html } = cleanHtml(pieces.join(""));
        expect(cleanHtml(html).html).toBe(html);
        for (const { name, attributes } of elementsOf(html)) {
          expect(name).toMatch(/^(p|br|b|a|div|table|tbody|tr|td|li)$/);
          for (const [key, value] of attributes) {
            expect(key).toBe("href");
            expect(new URL(value, "https://shop.example").protocol).toMatch(/^(https?|mailto|tel):$/);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
