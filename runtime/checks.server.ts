import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { type Looking, lookAtPage } from "./checks/look-at-page.ts";
import { outsideAddresses } from "./checks/rules/links.ts";
import { runChecks } from "./checks/run-checks.ts";
import type { Finding } from "./checks/types.ts";
import { blockData } from "./registry.server.ts";
import { registry } from "./registry.ts";
import type { RenderOptions, RenderPorts } from "./render/render-document.ts";
import { renders } from "./render/renders.ts";
import type { StructuredData } from "./structured/structured-data.ts";

/** What was found on a document, and what it tells search engines in the main language. */
export interface Checked {
  findings: Finding[];
  structured: readonly StructuredData[];
  /** Addresses of other sites that it leads to. */
  outside: readonly string[];
}

export interface CheckOptions extends Omit<Looking, "world"> {
  world(locale: Locale): { ports: Pick<RenderPorts, "store" | "imageView">; options: RenderOptions };
}

/** Looks a document over, with every block and every check there is. */
export async function checkForShop(doc: Doc, { world, ...looking }: CheckOptions): Promise<Checked> {
  const page = await lookAtPage(doc, {
    ...looking,
    world(locale) {
      const { ports, options } = world(locale);
      return { ports: { registry, renders, answers: blockData, onError: () => undefined, ...ports }, options };
    },
  });
  return {
    findings: runChecks(page),
    structured: page.views[0]?.structured ?? [],
    outside: outsideAddresses(page),
  };
}
