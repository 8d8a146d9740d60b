import "./canvas.css";
import type { Component, Editor } from "grapesjs";
import { directionOf } from "#app/commerce/kernel/locale.ts";
import type { Node } from "#blocks/contract/index.ts";
import { treeAt } from "#runtime/document/at-width.ts";
import { canPlace } from "#runtime/document/can-place.ts";
import { holds } from "#runtime/document/conditions.ts";
import { SHARED, sectionIds, withSections } from "#runtime/document/sections.ts";
import { contains, findNode, walk } from "#runtime/document/tree.ts";
import { factsOf } from "#runtime/document/view-as.ts";
import { compileStyle } from "#runtime/render/compile-style.ts";
import { type RenderInput, roundFocal } from "#runtime/render/input.ts";
import { localHref, pageContext } from "#runtime/render/page-context.ts";
import { visitorScope } from "#runtime/render/parts.ts";
import { renders } from "#runtime/render/renders.ts";
import { firstItemScope, REPEAT } from "#runtime/render/repeat.ts";
import { compileTheme } from "#runtime/theme/compile-theme.ts";
import { themeOf } from "#runtime/theme/theme-of.ts";
import type { BuilderPorts, ShopFacts } from "../ports.ts";
import { propAt } from "../session/prop-path.ts";
import type { SectionStore } from "../session/section-store.ts";
import type { EditorSession } from "../session/session.ts";
import type { EditorState } from "../session/state.ts";
import { createAnswers } from "./answers.ts";
import { toCanvas } from "./codec.ts";
import { type CanvasWorld, registerTypes } from "./component-types.ts";
import { type DragOptions, type DragSession, type DragSource, startDrag } from "./drag/drag-session.ts";
import type { Point } from "./drag/placement.ts";
import { type Frame, nodeElement } from "./frame.ts";
import { FRAME_CSS } from "./frame-style.ts";
import { startGrapes } from "./grapes.ts";
import { editRich, type RichWriting } from "./inline-rich.ts";
import { editText, type InlineEdit } from "./inline-text.ts";
import { createOverlay, type Overlay, type TagWords } from "./overlay.ts";
import { playMotion } from "./play-motion.ts";
import { listenToPointer } from "./pointer.ts";
import { fits, reconcile, rerender } from "./reconcile.ts";
import type { TagAction } from "./tag-icons.ts";

export interface CanvasOptions {
  container: HTMLElement;
  session: EditorSession;
  ports: Pick<BuilderPorts, "shop" | "media">;
  sections: SectionStore;
  facts: ShopFacts;
  words: TagWords & { title: string; empty: string; explain: DragOptions["explain"]; merge(path: string): string };
  colors: Parameters<typeof createOverlay>[0]["colors"];
  onKey(event: KeyboardEvent): void;
  onClipboard(event: ClipboardEvent): void;
  onTagAction(action: TagAction, id: string): void;
  /** The words under the pointer are bound: another editor than the caret. */
  onEditElsewhere(id: string, path: string): void;
  /** The caret came into words of the page, or left them. */
  onCaret(): void;
  /** A formatted text begins to be written, or (null) ends: its toolbar stands in the editor's window. */
  onRichWriting(writing: RichWriting | null): void;
  /** Does this element of the editor's window belong to that toolbar? */
  isRichTool(target: HTMLElement): boolean;
}

export type CanvasHandle = ReturnType<typeof buildCanvas>;

/** Starts the canvas; resolves once the page stands in it and can be worked on. */
export function openCanvas(options: CanvasOptions): Promise<CanvasHandle> {
  const editor = startGrapes(options.container, options.facts.stylesheets);
  return new Promise((resolve) => {
    editor.on("canvas:frame:load:body", ({ window }: { window: Window }) => {
      const element = window.frameElement as HTMLIFrameElement;
      void stylesReady(window.document).then(() =>
        resolve(buildCanvas(editor, { document: window.document, window, element }, options)),
      );
    });
  });
}

/** A page drawn before its stylesheet would jump under the first click. */
async function stylesReady(document: Document): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter((link) => !link.sheet);
  await Promise.all(
    links.map(
      (link) =>
        new Promise((done) => {
          link.addEventListener("load", done, { once: true });
          link.addEventListener("error", done, { once: true });
        }),
    ),
  );
}

type Scope = RenderInput["scope"];

function buildCanvas(editor: Editor, frame: Frame, options: CanvasOptions) {
  const { session, ports, facts, words, sections } = options;
  const { registry } = session;
  const { document } = frame;
  frame.element.title = words.title;
  const now = Date.now();
  const languages = facts.locales.map((locale) => ({ locale, href: localHref("/", locale, facts.mainLocale) }));
  let shown: EditorState = session.state();
  let editing: InlineEdit | undefined;
  let dragging: DragSession | undefined;

  const input = (id: string): RenderInput => {
    const { locale, viewAs } = session.state();
    const known = answers.known();
    const visitor = viewAs ? visitorScope(factsOf(viewAs), facts.currency) : {};
    return {
      registry,
      renders,
      page: pageContext({ ...facts, locale, now, languages }),
      mainLocale: facts.mainLocale,
      ...known,
      scope: { ...known.scope, ...visitor, ...repeats.get(id) },
      imageView: (image, alt) => ({
        src: ports.media.url(image),
        alt,
        width: image.width,
        height: image.height,
        sources: [],
        ...(image.focal && { focal: roundFocal(image.focal) }),
      }),
      sections: sections.known(),
      mode: "canvas",
      onError: (node, error) => console.error(`The block "${node.type}" cannot be shown`, error),
    };
  };
  const world: CanvasWorld = {
    registry,
    input,
    mayDrop: (parent, slot, child) => canPlace(registry, session.state().doc.root, { parent, slot }, child).ok,
    isWriting: (id) => editing?.id === id,
    breakpoint: () => session.state().breakpoint,
  };
  const answers = createAnswers({
    registry,
    shop: ports.shop,
    onArrival: (which) => {
      repeats = repeatScopes(session.state().doc.root, answers.known().data);
      const hosts = which === "all" ? null : new Set([...which].map((id) => id.replace(/_.*$/, "")));
      show((node) => hosts === null || hosts.has(node.id) || node.type === REPEAT || repeats.has(node.id));
    },
  });
  /** What texts inside of repeats say, by node. */
  let repeats: ReadonlyMap<string, Scope> = new Map();
  const rootComponent = (): Component | undefined => editor.getWrapper()?.components().models[0];
  const show = (which: Parameters<typeof rerender>[2]) => {
    const root = rootComponent();
    if (root) rerender(root, world, (node) => which(node) && node.id !== editing?.id);
    overlay.draw();
  };

  const style = document.createElement("style");
  const theme = document.createElement("style");
  const nodeStyle = document.createElement("style");
  style.textContent = FRAME_CSS;
  document.head.append(theme, style, nodeStyle);

  const dress = (state: EditorState) => {
    const { doc, locale } = state;
    const css = compileStyle(doc.root) + absentCss(state);
    if (nodeStyle.textContent !== css) nodeStyle.textContent = css;
    const html = document.documentElement;
    // Said again, even the same words have the browser style the whole page anew, at every letter that is typed.
    if (html.lang !== locale) html.lang = locale;
    if (html.dir !== directionOf(locale)) html.dir = directionOf(locale);
    html.toggleAttribute("data-clean", state.viewAs !== null);
    const worn = compileTheme(themeOf(doc, facts.theme));
    if (theme.textContent !== worn) theme.textContent = worn;
    html.style.setProperty("--empty-words", JSON.stringify(words.empty));
  };

  const drawTree = () => {
    const { doc, locale, breakpoint } = session.state();
    sections.want(sectionIds(doc.root));
    const root = rootComponent();
    const before = root?.get("node") as Node | undefined;
    const changed = answers.sync(whole({ doc, breakpoint }), locale);
    repeats = repeatScopes(doc.root, answers.known().data);
    if (root && fits(root, doc.root, world)) {
      reconcile(root, doc.root, world);
      const copied = before ? changedRepeats(before, doc.root, editing?.id) : new Set();
      if (changed.size > 0 || copied.size > 0) show((node) => changed.has(node.id) || copied.has(node.id));
    } else {
      editor.setComponents([{ ...toCanvas(registry, doc.root) }]);
    }
  };

  /** What the shop would ask about: the page at this width, with the sections that it shares. */
  const whole = ({ doc, breakpoint }: Pick<EditorState, "doc" | "breakpoint">) =>
    treeAt(withSections(doc.root, sections.known()), breakpoint);

  const overlay: Overlay = createOverlay({ frame, words, colors: options.colors, onAction: options.onTagAction });
  registerTypes(editor, world);
  dress(shown);
  drawTree();

  const stopSections = sections.subscribe(() => {
    answers.sync(whole(session.state()), session.state().locale);
    show((node) => node.type === SHARED);
  });
  const unsubscribe = session.subscribe((state) => {
    if (editing && !findNode(state.doc.root, editing.id)) editing.end();
    const turned = state.locale !== shown.locale;
    const before = shown;
    shown = state;
    const widened = state.breakpoint !== before.breakpoint;
    const seen = state.viewAs !== before.viewAs;
    if (turned || widened || state.doc !== before.doc || seen) dress(state);
    if (turned || widened || seen) {
      editing?.end();
      const changed = answers.sync(whole(state), state.locale);
      show((node) => turned || seen || node.at !== undefined || changed.has(node.id));
    }
    if (state.doc !== before.doc) drawTree();
    overlay.show({ selection: state.selection, active: state.active });
    if (state.active !== before.active && state.active !== null) reveal(state.active);
  });

  const reveal = (id: string) => {
    const element = nodeElement(frame, id);
    const box = element?.getBoundingClientRect();
    if (!element || !box) return;
    const visible = box.bottom > 0 && box.top < frame.element.clientHeight;
    if (!visible) element.scrollIntoView({ block: box.height > frame.element.clientHeight ? "start" : "center" });
  };

  /** Puts the caret into a text of a node: the one at `path`, else its first. */
  const edit = (id: string, path?: string, point?: Point): boolean => {
    const node = findNode(session.state().doc.root, id);
    const block = node && registry.get(node.type);
    const marks = [...(nodeElement(frame, id)?.querySelectorAll<HTMLElement>("[data-edit]") ?? [])];
    const element = marks.find(
      (mark) => mark.closest<HTMLElement>("[data-node]")?.dataset.node === id && (!path || mark.dataset.edit === path),
    );
    const written = element?.dataset.edit;
    if (!block || !element || !written) return false;
    if (editing?.element === element) return true;
    if (!session.mayWrite(id)) return false;
    editing?.end();
    session.select(id);
    const onEnd = () => {
      editing = undefined;
      options.onCaret();
      // Copies of what was written wait until the caret is out of it.
      show((each) => each.id === id || each.type === REPEAT);
    };
    const place = { session, mainLocale: facts.mainLocale, id, path: written, element };
    const kind = propAt(block.props, written)?.kind;
    if (kind === "text") editing = editText({ ...place, onEnd });
    if (kind === "rich-text") {
      editing = editRich({
        ...place,
        at: point,
        label: words.label(id),
        mergeLabel: words.merge,
        isOurs: (target) => target === frame.element || options.isRichTool(target),
        onOpen(writing) {
          overlay.show({ bare: true });
          options.onRichWriting(writing);
        },
        onEnd() {
          overlay.show({ bare: false });
          options.onRichWriting(null);
          onEnd();
        },
      });
    }
    if (!editing) options.onEditElsewhere(id, written);
    return true;
  };

  const drag = (source: DragSource): DragSession => {
    editing?.end();
    dragging = startDrag({ frame, overlay, session, explain: words.explain }, source);
    return dragging;
  };

  const stopListening = listenToPointer({
    frame,
    session,
    overlay,
    edit,
    drag,
    isWriting: (target) => Boolean(editing && target && editing.element.contains(target)),
  });
  document.addEventListener("keydown", options.onKey);
  for (const name of ["focusin", "focusout"] as const) document.addEventListener(name, options.onCaret);
  for (const name of ["copy", "cut", "paste"] as const) document.addEventListener(name, options.onClipboard);
  const resized = new ResizeObserver(() => overlay.draw());
  resized.observe(document.body);
  document.addEventListener("load", () => overlay.draw(), true);
  overlay.show({ selection: shown.selection, active: shown.active });

  return {
    edit,
    drag,
    reveal,
    focus: () => frame.window.focus(),
    setScale(scale: number) {
      document.documentElement.style.setProperty("--unscale", String(1 / scale));
      overlay.setScale(scale);
    },
    /** Words changed with the staff's language. */
    redraw: () => overlay.draw(),
    isWriting: () => editing !== undefined,
    /** Shows blocks' effects once. */
    playMotion(ids: readonly string[]) {
      for (const id of ids) {
        const element = nodeElement(frame, id);
        const motion = findNode(session.state().doc.root, id)?.motion;
        if (element && motion) playMotion(element, motion);
      }
    },
    /** Marks the blocks that others are in. */
    showPeople: overlay.showPeople,
    /** Does a block show this slot now? A row of two columns has no third one. */
    showsSlot: (parent: string, slot: string) =>
      [...(nodeElement(frame, parent)?.querySelectorAll<HTMLElement>(`[data-slot="${CSS.escape(slot)}"]`) ?? [])].some(
        (element) => element.parentElement?.closest<HTMLElement>("[data-node]")?.dataset.node === parent,
      ),
    /** The value of a colour of the page's theme. */
    token: (name: string) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim(),
    endWriting: () => editing?.end(),
    root: rootComponent,
    destroy() {
      editing?.end();
      dragging?.cancel();
      unsubscribe();
      stopSections();
      stopListening();
      resized.disconnect();
      overlay.remove();
      editor.destroy();
    },
  };
}

/** What the texts inside of each repeat say: those of its first item, an inner repeat's before an outer one's. */
function repeatScopes(root: Node, data: ReadonlyMap<string, unknown>): Map<string, Scope> {
  const scopes = new Map<string, Scope>();
  for (const { node, parent } of walk(root)) {
    const outer = parent ? scopes.get(parent.id) : undefined;
    const own = parent?.type === REPEAT ? firstItemScope(data.get(parent.id)) : undefined;
    if (outer || own) scopes.set(node.id, { ...outer, ...own });
  }
  return scopes;
}

/** Repeats whose content changed and has copies to be drawn again; not around the caret, which drawing would take away. */
function changedRepeats(before: Node, root: Node, writing: string | undefined): Set<string> {
  const repeats = [...walk(root)].filter(({ node }) => node.type === REPEAT);
  return new Set(
    repeats.flatMap(({ node }) => {
      const same = findNode(before, node.id) === node;
      return same || (writing !== undefined && contains(node, writing)) ? [] : [node.id];
    }),
  );
}

/** Stock that is as good as endless. */
const PLENTY = 1_000_000;

/** Takes off the canvas what shoppers would not see, while the page is looked at as one of them. */
function absentCss({ doc, locale, breakpoint, viewAs }: EditorState): string {
  if (!viewAs) return "";
  const available = () => (viewAs.soldOut ? 0 : PLENTY);
  // Campaigns and addresses are the shop's: the canvas is on no page and in no campaign.
  const facts = { ...factsOf(viewAs), locale, device: breakpoint, available, path: "", variant: () => null };
  return [...walk(doc.root)]
    .filter(({ node }) => !holds(node.when, facts))
    .map(({ node }) => `.n-${node.id}{display:none}`)
    .join("");
}
