import { describe, expect, it } from "vitest";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import type { Doc, Node, Props } from "#blocks/contract/index.ts";
import { loadDocument } from "../document/load-document.ts";
import { ajvValidators } from "../document/validators.server.ts";
import { registry } from "../registry.ts";
import { renderForShop } from "../render.server.ts";
import { samplePage } from "../samples.ts";
import { HOSTILE_WORDS } from "../testing/fuzz/hostile.ts";
import { hostileStore } from "../testing/fuzz/show-fuzzed.ts";
import { everySample } from "../testing/sample-docs.ts";
import { unsafeMarkup, unsafeStyle } from "../testing/unsafe-markup.ts";
import { plainImage } from "./input.ts";

/** Those that fit into every field there is; the fuzzer cuts the longer ones to size. */
const SHORT = HOSTILE_WORDS.filter(({ length }) => length <= 40);
const validators = ajvValidators(registry);

/** The page of every sample, each of its words and technical words replaced by `evil`. */
function poisoned(evil: string): Node[] {
  const words = Object.fromEntries(LOCALES.map((locale) => [locale, evil]));
  const poison = (props: Props, values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(props).map(([name, prop]) => {
        const value = values[name];
        if (prop.kind === "text") return [name, words];
        if (prop.kind === "plain" && !prop.schema.pattern) return [name, evil];
        if (prop.kind === "rich-text") {
          const inline = [
            { text: evil, bold: true },
            { merge: "shop.name", fallback: evil },
          ];
          return [name, { fr: [{ type: "paragraph", children: inline }] }];
        }
        if (prop.kind === "list") {
          return [name, (value as Record<string, unknown>[]).map((item) => poison(prop.fields ?? {}, item))];
        }
        return [name, value];
      }),
    );
  const visit = (node: Node): Node => ({
    ...node,
    props: poison(registry.get(node.type)?.props ?? {}, node.props),
    ...(node.slots && {
      slots: Object.fromEntries(Object.entries(node.slots).map(([slot, nodes]) => [slot, nodes.map(visit)])),
    }),
  });
  return (everySample().root.slots?.body ?? []).map(visit);
}

async function show(doc: Doc, evil: string) {
  const problems: unknown[] = [];
  const rendered = await renderForShop(
    doc,
    { store: hostileStore(evil), imageView: plainImage, onError: (_, error) => problems.push(error) },
    { locale: "fr", mainLocale: "fr", currency: "MAD", now: 0, timeZone: "UTC" },
  );
  return { ...rendered, problems };
}

describe("a page of hostile words", () => {
  it.each(SHORT)("shows %j as words, never as code", async (evil) => {
    const loaded = loadDocument(samplePage(poisoned(evil)), { registry, validators });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.reason));
    const { html, css, problems } = await show(loaded.value, evil);
    expect(problems).toEqual([]);
    expect([...unsafeMarkup(html), ...unsafeStyle(css)]).toEqual([]);
    expect(html.match(/<[a-z]/g)?.length).toBeGreaterThan(300);
  });
});
