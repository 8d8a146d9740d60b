import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readMarkup } from "../render/markup.ts";
import { chosen, picturesIn, widthOf } from "./pictures.ts";
import { overruns } from "./weights.ts";

describe("how wide a picture stands on a telephone of 390 px", () => {
  it.each([
    ["100vw", 390],
    ["(min-width: 1024px) 33vw, 50vw", 195],
    ["(min-width: 640px) 208px, 112px", 112],
    ["(max-width: 639px) 80vw, 40vw", 312],
    ["(min-width: 1120px) 1120px, 100vw", 390],
    ["calc(100vw - 2rem)", 390],
  ])("%s is %d px", (sizes, width) => expect(widthOf(sizes)).toBeCloseTo(width));
});

describe("the candidate of a srcset", () => {
  const srcset = "a 160w, b 320w, c 480w, d 640w, e 960w, f 1280w";
  // By Chrome's rule: the nearer of the two around the density, by their geometric mean.
  it.each([
    [390, 1, "c"],
    [390, 2, "d"],
    [390, 3, "f"],
    [195, 2, "b"],
    [198, 2, "c"],
    [56, 2, "a"],
    [900, 2, "f"],
  ])("%d px on a screen of %d dots a px is %s", (across, dpr, address) =>
    expect(chosen(srcset, across, dpr)).toBe(address),
  );

  test("is one of those offered, and a denser screen above one dot a px never takes a smaller one", () => {
    const widths = fc.uniqueArray(fc.integer({ min: 16, max: 4_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 16, max: 2_000 }), (offered, across) => {
        const set = offered.map((width) => `/${width} ${width}w`).join(", ");
        const taken = [1.5, 2, 3].map((dpr) => Number(chosen(set, across, dpr)?.slice(1)));
        expect(taken.every((each) => offered.includes(each))).toBe(true);
        expect(taken).toEqual(taken.toSorted((a, b) => a - b));
      }),
    );
  });
});

it("takes the first source of a picture, its ratio and whether it waits", () => {
  const html = `<picture class="aspect-[4/5]"><source type="image/avif" srcset="/s 320w, /l 960w" sizes="50vw"><source
    type="image/webp" srcset="/w 320w"><img src="/o" width="900" height="600" loading="lazy"></picture>
    <img src="/logo.svg" width="40" height="20"><img src="data:image/gif;base64,AA"><img src="">`;
  expect(picturesIn(readMarkup(html))).toEqual([
    { address: "/s", across: 195, lazy: true, ratio: 1.25, fills: false },
    { address: "/logo.svg", across: 40, lazy: false, ratio: 0.5, fills: false },
  ]);
});

it("names what is above the budget, and nothing where there is none", () => {
  const sent = { html: 31, css: 30, js: 0, images: 900, nodes: 5 };
  expect(overruns(sent, { html: 30, css: 30, js: 1, images: null, nodes: 4 })).toEqual([
    { of: "html", is: 31, most: 30 },
    { of: "nodes", is: 5, most: 4 },
  ]);
});
