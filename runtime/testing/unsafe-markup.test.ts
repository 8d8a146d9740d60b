import { expect, test } from "vitest";
import { HOSTILE_WORDS } from "./fuzz/hostile.ts";
import { unsafeMarkup, unsafeStyle } from "./unsafe-markup.ts";

/** Raw in a page, all of these do something; the rest need an attribute or a template around them. */
const markup = HOSTILE_WORDS.filter((word) => /<(?!p|a|x|math|xmp|body)[a-z]/.test(word));

test.each(markup)("%j is found where nobody escapes it", (word) => {
  expect(unsafeMarkup(`<p>${word}</p>`)).not.toEqual([]);
});

test.each([
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="//evil.test">x</a>',
  '<a href="/\\evil.test">x</a>',
  '<form action="data:text/html,x"></form>',
  '<svg><a xlink:href="javascript:alert(1)"></a></svg>',
  '<p onclick="x">',
  '<p style="color:red">',
])("%j is found", (html) => expect(unsafeMarkup(html)).toHaveLength(1));

test("what blocks may render is not", () => {
  const html = '<a href="https://wa.me/1?text=%3Cscript%3E">&lt;script&gt;</a><img src="/media/a.jpg" alt="onload=1">';
  expect(unsafeMarkup(html)).toEqual([]);
  expect(unsafeStyle(".n-a>*{color:var(--color-ink)}")).toEqual([]);
  expect(unsafeStyle(".a{b:url(x)}</style>")).toEqual(["url(", "<"]);
});
