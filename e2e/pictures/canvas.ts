import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Breakpoint, Doc, LinkTarget } from "#blocks/contract/index.ts";
import { type CanvasHandle, openCanvas } from "#builder/canvas/canvas.ts";
import type { AskingNode, ShopFacts } from "#builder/ports.ts";
import { createSectionStore } from "#builder/session/section-store.ts";
import { createSession } from "#builder/session/session.ts";
import { NOBODY } from "#runtime/document/view-as.ts";
import { registry } from "#runtime/registry.ts";
import { HOUSE_THEME } from "#runtime/theme/theme-of.ts";

declare global {
  interface Window {
    /** Opens a page in the canvas, looked at as a shopper, nothing selected; resolves once everything on it has arrived. */
    drawCanvas(doc: Doc, options: { locale: Locale; breakpoint: Breakpoint; now: number }): Promise<void>;
  }
}

let standing: CanvasHandle | undefined;

const STYLESHEET = "/app/storefront/store.css?direct";

/** The editor's own canvas, without the editor around it: the real GrapesJS, the real session, sample answers. */
window.drawCanvas = async (doc, { locale, breakpoint, now }) => {
  standing?.destroy();
  const pending = new Set<Promise<unknown>>();
  const ask = <T>(path: string, body: object): Promise<T> => {
    const answer = fetch(path, { method: "POST", body: JSON.stringify(body) }).then(
      (each) => each.json() as Promise<T>,
    );
    pending.add(answer);
    void answer.finally(() => pending.delete(answer));
    return answer;
  };
  const facts: ShopFacts = {
    name: "Maison Zellige",
    mainLocale: "fr",
    locales: ["fr", "ar", "en"],
    currency: "MAD",
    country: "MA",
    timeZone: "Africa/Casablanca",
    origin: location.origin,
    stylesheets: [STYLESHEET],
    trialScript: "",
    theme: HOUSE_THEME,
    mayPublish: true,
    contentOnly: false,
    mayAddMedia: false,
  } as ShopFacts;
  const session = createSession({ doc, registry, locale, validators: { envelope: () => [], props: () => [] } });
  session.setBreakpoint(breakpoint);
  session.viewAs({ ...NOBODY, now });
  const sections = createSectionStore({
    sections: async (ids) => {
      const docs = await ask<(Doc | null)[]>("/picture/sections", { ids, locale });
      return docs.map((each, index) => each && { id: ids[index] ?? "", doc: each, isPublished: true, editUrl: "" });
    },
  });
  const container = document.createElement("div");
  container.className = "canvas-holder";
  container.style.cssText = "position:fixed;inset:0";
  document.body.replaceChildren(container);
  standing = await openCanvas({
    container,
    session,
    sections,
    facts,
    ports: {
      shop: {
        search: async () => [],
        choices: async (_kind: string, ids: readonly string[]) => ids.map(() => null),
        answers: (input: { nodes: AskingNode[]; targets: LinkTarget[]; locale: Locale }) =>
          ask("/picture/answers", input),
      },
      media: {
        list: async () => ({ items: [], nextCursor: null }),
        upload: async () => ({ ok: false, refusal: { code: "media.failed" } }),
        url: ({ src }: { src: string }) => (src.startsWith("/") ? src : `/${src}`),
      },
    } as unknown as Parameters<typeof openCanvas>[0]["ports"],
    words: {
      dir: "ltr",
      title: "",
      empty: "",
      action: { parent: "", up: "", down: "", duplicate: "", remove: "" },
      label: () => "",
      explain: () => "",
      merge: (path) => path,
    } as Parameters<typeof openCanvas>[0]["words"],
    colors: {},
    onKey: () => undefined,
    onClipboard: () => undefined,
    onTagAction: () => undefined,
    onEditElsewhere: () => undefined,
    onRichWriting: () => undefined,
    isRichTool: () => false,
    onCaret: () => undefined,
  });
  for (let quiet = 0; quiet < 2; quiet++) {
    await Promise.all(pending);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    if (pending.size > 0) quiet = -1;
  }
};
