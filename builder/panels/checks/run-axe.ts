import axeUrl from "axe-core/axe.min.js?url";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { AXE_RULES } from "./axe-rules.ts";

/** Something that axe found, in words, and the block it stands in. */
export interface AxeFound {
  rule: string;
  words: string;
  isSevere: boolean;
  /** Id of a block as the shop shows it; null: the page around the blocks. */
  node: string | null;
}

type Axe = typeof import("axe-core");

/** Runs axe within a frame of the shop's own page, which may load scripts of this origin. */
export async function runAxe(frame: HTMLIFrameElement, locale: Locale): Promise<AxeFound[]> {
  const { contentDocument: page, contentWindow } = frame;
  const view = contentWindow as (Window & { axe?: Axe }) | null;
  if (!page || !view) throw new Error("The preview cannot be read");
  if (!view.axe) {
    await new Promise<void>((resolve, reject) => {
      const script = page.createElement("script");
      script.src = new URL(axeUrl, window.location.href).href;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error("axe did not load"));
      page.head.append(script);
    });
  }
  if (!view.axe) throw new Error("axe did not start");
  const [{ axeWords }, { violations }] = await Promise.all([
    import("./axe-words.ts"),
    view.axe.run(page, { runOnly: [...AXE_RULES], resultTypes: ["violations"] }),
  ]);
  return violations.flatMap(({ id, help, impact, nodes }) =>
    nodes.map(({ target }) => ({
      rule: id,
      words: axeWords(id, locale) ?? help,
      isSevere: impact === "serious" || impact === "critical",
      node: blockAt(page, target.flat().join(" ")),
    })),
  );
}

function blockAt(page: Document, selector: string): string | null {
  const block = page.querySelector(selector)?.closest('[class^="n n-"]');
  return /^n n-(\S+)/.exec(block?.getAttribute("class") ?? "")?.[1] ?? null;
}
