import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOODS, THEME_CHOICES, THEME_COLORS, THEME_PRESETS, type ThemeTokens } from "#blocks/contract/index.ts";
import { samplePage } from "#runtime/samples.ts";
import { starterTheme } from "#templates/starter/theme.ts";
import { contrastRatio } from "./color.ts";
import { compileTheme } from "./compile-theme.ts";
import { AA, CONTRAST_PAIRS, contrastProblems, mended, nearestPassing } from "./contrast.ts";
import { themeWarnings } from "./theme-warnings.ts";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const themes = fc
  .record({
    ...(Object.fromEntries(Object.keys(THEME_COLORS).map((role) => [role, hex])) as Record<
      keyof typeof THEME_COLORS,
      typeof hex
    >),
    ...(Object.fromEntries(
      Object.entries(THEME_CHOICES).map(([name, values]) => [name, fc.constantFrom<string>(...values)]),
    ) as Record<keyof typeof THEME_CHOICES, fc.Arbitrary<string>>),
  })
  .map((drawn) => ({ ...THEME_PRESETS.clair, ...drawn }) as ThemeTokens);

describe("the stylesheet of a theme", () => {
  it("is one small rule of variables that the stylesheets know", () => {
    for (const mood of MOODS) {
      const css = compileTheme(THEME_PRESETS[mood]);
      expect(css).toMatch(/^:root\{color-scheme:(light|dark)(;--[a-z-]+:[^{};<]+)+\}$/);
      expect(css.length).toBeLessThan(1_600);
    }
  });

  it("says the same variables for every theme, so that one can be laid over another", () => {
    const names = (css: string) => [...css.matchAll(/[{;]([a-z-]+):/g)].map(([, name]) => name).sort();
    fc.assert(
      fc.property(themes, (theme) => {
        expect(names(compileTheme(theme))).toEqual(names(compileTheme(THEME_PRESETS.clair)));
      }),
    );
  });

  it("lets nothing of a document into CSS, even where nobody validated", () => {
    const evil = fc.oneof(
      fc.string(),
      fc.constantFrom("red;}body{display:none", "url(//evil)", "</style><script>", "__proto__", "toString"),
      fc.double(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(THEME_PRESETS.clair)), evil), (props) => {
        const css = compileTheme({ ...THEME_PRESETS.clair, ...props } as unknown as ThemeTokens);
        expect(css).toMatch(/^:root\{color-scheme:(light|dark)(;--[a-z-]+:[\w\s#().,%-]+)+\}$/);
        expect(css).not.toMatch(/url|NaN|undefined|Infinity/);
      }),
    );
  });

  it("makes a theme dark where its page is", () => {
    expect(compileTheme(THEME_PRESETS.nuit)).toContain("color-scheme:dark");
    expect(compileTheme(THEME_PRESETS.lin)).toContain("color-scheme:light");
  });
});

describe("contrast", () => {
  it("measures as WCAG 2.2 does", () => {
    expect(contrastRatio("#000000", "#ffffff")).toBe(21);
    expect(contrastRatio("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  it.each(MOODS)("is kept by the mood %s", (mood) => expect(contrastProblems(THEME_PRESETS[mood])).toEqual([]));

  it("says which words are hard to read, on what, how hard, and the nearest colour that is not", () => {
    const [problem, ...others] = contrastProblems({ ...THEME_PRESETS.clair, accentText: "#0a7a5d" });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ word: "accentText", ground: "accent", mend: { role: "accentText" } });
    expect(problem?.ratio).toBeLessThan(AA);
    expect(contrastRatio(problem?.mend?.value ?? "#000000", THEME_PRESETS.clair.accent)).toBeGreaterThanOrEqual(AA);
  });

  it("is said in words to those who write a theme as a file", () => {
    const doc = starterTheme("souk");
    expect(themeWarnings(doc)).toEqual([]);
    const dull = { ...doc, root: { ...doc.root, props: { ...doc.root.props, muted: "#c9a58f" } } };
    expect(themeWarnings(dull)).toContainEqual({
      pointer: "/root/props/muted",
      message: expect.stringMatching(
        /^muted on surface has a contrast of 2\.\d\d, AA asks for 4\.5; #[0-9a-f]{6} for muted passes$/,
      ),
    });
    expect(themeWarnings(samplePage([]))).toEqual([]);
  });

  it("mends with a colour that passes beside all that it stands with", () => {
    fc.assert(
      fc.property(hex, fc.array(hex, { minLength: 1, maxLength: 4 }), (color, partners) => {
        const found = nearestPassing(color, partners);
        if (found === null) return;
        for (const partner of partners) expect(contrastRatio(found, partner)).toBeGreaterThanOrEqual(AA);
      }),
    );
  });

  it("never leaves more problems than there were", () => {
    fc.assert(
      fc.property(themes, (theme) => {
        expect(contrastProblems(mended(theme)).length).toBeLessThanOrEqual(contrastProblems(theme).length);
      }),
      { numRuns: 10 },
    );
  });

  it("mends all of a theme whose grounds are far enough apart from its words", () => {
    const dull = { ...THEME_PRESETS.souk, muted: "#c9a58f", accent: "#e06a45", inkMuted: "#6f7ca6" };
    expect(contrastProblems(dull).length).toBeGreaterThan(2);
    expect(contrastProblems(mended(dull))).toEqual([]);
  });

  it("speaks of roles that there are", () => {
    for (const { word, ground } of CONTRAST_PAIRS)
      expect([THEME_COLORS[word], THEME_COLORS[ground]]).not.toContain(undefined);
  });
});
