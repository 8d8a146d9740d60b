import { expect, test } from "vitest";
import { htmlOfMarkdown } from "./markdown.ts";
import { richFromHtml } from "./rich-words.ts";

function rich(html: string) {
  const lost: string[] = [];
  return { blocks: richFromHtml({ en: html }, (what) => lost.push(what)).en ?? [], lost };
}

test("HTML keeps headings, lists, bold and links, merges answers, and says what has no place", () => {
  const { blocks, lost } = rich(
    "<h4>Hello <i>you</i></h4><p>On <a href='https://example.com/a'>this</a> {{answers.first_name}}<br>then</p>" +
      "<ul><li>one</li><li><b>two</b></li></ul><img src='x.png'><a href='x.html'>off</a><script>alert(1)</script>",
  );
  expect(blocks).toEqual([
    { type: "heading", level: 4, children: [{ text: "Hello " }, { text: "you", italic: true }] },
    {
      type: "paragraph",
      children: [
        { text: "On " },
        { link: "https://example.com/a", children: [{ text: "this" }] },
        { text: " " },
        { merge: "answers.first_name", fallback: "" },
      ],
    },
    { type: "paragraph", children: [{ text: "then" }] },
    { type: "list", ordered: false, items: [[{ text: "one" }], [{ text: "two", bold: true }]] },
    { type: "paragraph", children: [{ text: "off" }] },
  ]);
  expect(lost).toEqual(["pictures have no place among words", "the link to x.html leads nowhere here"]);
});

test("a link that answers are a part of loses its address alone", () => {
  const { blocks, lost } = rich("<a href='https://example.com/{{answers.id}}'>See</a> \\{{x}}");
  expect(blocks).toEqual([{ type: "paragraph", children: [{ text: "See" }, { text: " {{x}}" }] }]);
  expect(lost).toHaveLength(1);
});

test.each([
  ["# A\ntext\nmore\n\n> said", "<h1>A</h1>\n<p>text<br>more</p>\n<p>said</p>"],
  ["* a\n* **b**\n1. c\nd", "<ul>\n<li>a</li>\n<li><b>b</b></li>\n</ul>\n<ol>\n<li>c</li>\n</ol>\n<p>d</p>"],
  ["_a_ __b__ *c* `d` snake_case_name", "<p><i>a</i> <b>b</b> <i>c</i> d snake_case_name</p>"],
  ['[on](https://x.y "t")', '<p><a href="https://x.y">on</a></p>'],
  ["```\ncode\n```\n---", "<p>code</p>"],
])("Markdown is read: %j", (text, html) => expect(htmlOfMarkdown(text)).toBe(html));
