import { Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Doc, FormState, IslandRule, ListedLevel, Node } from "#blocks/contract/index.ts";
import { BlockNote } from "./block-note.tsx";
import { compileStyle, nodeClass } from "./compile-style.ts";
import type { RenderInput } from "./input.ts";
import { isPart } from "./parts.ts";
import { withRecalls } from "./recall-marks.ts";
import { EMPTY_FORM, renderBlock, slotClass, UnknownBlock } from "./render-block.tsx";
import { type ShownNode, shownTree } from "./shown-tree.ts";

export interface RenderedTree {
  html: string;
  css: string;
  /** Custom elements of the blocks that are shown, or may be to some visitors. */
  islands: ShownIsland[];
  /** What some visitors are shown besides: not on the page, but its scripts and sheets must be ready for it. */
  later: string;
}

/** An island on the page, and the source its script is built from. */
export interface ShownIsland extends IslandRule {
  source: string;
}

/**
 * A tree as static HTML, its stylesheet and its islands. A block that fails or is unknown costs its own place and
 * nothing else: blocks are called one by one, and if a component inside one throws later, that one is found and left
 * out.
 */
export function renderTree(root: Node, input: RenderInput): RenderedTree {
  const reported = new Set<Node | string>();
  const onError: RenderInput["onError"] = (node, error) => {
    const once = error instanceof UnknownBlock ? node.type : node;
    if (!reported.has(once)) input.onError(node, error);
    reported.add(once);
  };
  const quiet = { ...input, onError };
  try {
    return new TreeRun(quiet, new Map()).finish(root);
  } catch {
    return new TreeRun(quiet, failures(root, input)).finish(root);
  }
}

/** Each node alone, its slots empty: which ones cannot be turned into HTML, and why. */
function failures(root: Node, input: RenderInput): Map<Node, unknown> {
  const failed = new Map<Node, unknown>();
  const visit = (node: ShownNode, outer: RenderInput["scope"]): void => {
    const scope = node.scope ? { ...outer, ...node.scope } : outer;
    try {
      const embed = (doc: Doc) => void visit(shownTree(doc.root), scope);
      renderToStaticMarkup(
        renderBlock(node, { ...input, scope }, { slot: () => null, early: false, below: 3, embed, form: EMPTY_FORM }),
      );
    } catch (error) {
      failed.set(node, error);
    }
    for (const child of Object.values(node.slots ?? {}).flat()) visit(child, scope);
  };
  visit(root, input.scope);
  return failed;
}

interface Place {
  prefix: string;
  scope: RenderInput["scope"];
  early: boolean;
  form: FormState;
  /** Among the blocks of a form, which come and go with the answers. */
  isForm?: boolean;
}

const FORM_ROOT = "form.form";

class TreeRun {
  private readonly islands = new Map<string, ShownIsland>();
  private readonly css: string[] = [];
  private readonly later: string[] = [];
  private readonly input: RenderInput;
  private readonly failed: ReadonlyMap<Node, unknown>;
  /** Level of the heading that was drawn last; blocks are drawn in the order they are read. */
  private under = 1;

  constructor(input: RenderInput, failed: ReadonlyMap<Node, unknown>) {
    this.input = input;
    this.failed = failed;
  }

  finish(root: Node): RenderedTree {
    const prefix = this.input.prefix ?? "";
    this.css.push(compileStyle(root, prefix));
    const { scope, form = EMPTY_FORM } = this.input;
    const html = withRecalls(renderToStaticMarkup(this.node(root, { prefix, scope, early: true, form }, 0)));
    return { html, css: this.css.join(""), islands: [...this.islands.values()], later: this.later.join("") };
  }

  private node(node: ShownNode, { early, ...rest }: Place, depth: number): ReactNode {
    const scope = node.scope ? { ...rest.scope, ...node.scope } : rest.scope;
    // Most people come by telephone: pictures of copies for other screens wait until they are displayed.
    const isWaiting = rest.form.waiting?.includes(node.id) ?? false;
    const comesAndGoes = rest.isForm && rest.form.shown !== undefined;
    if (comesAndGoes && !isWaiting && !rest.form.shown?.includes(node.id)) return null;
    const isForm = rest.isForm || node.type === FORM_ROOT;
    const place = { ...rest, isForm, scope, early: early && !node.off?.includes("mobile") };
    const isLater = this.input.keeps === true && isPart(node, this.input.registry);
    const shown = node.asks && isLater ? this.postpone(node, place, depth) : this.attempt(node, place, depth);
    if (shown === null && !isLater) return null;
    const part = isLater ? { "data-part": `${place.prefix}${node.id}`, hidden: shown === null } : {};
    const drawn = (
      <Fragment key={node.id}>
        {node.anchor && <span id={node.anchor} className="absolute" />}
        <div className={nodeClass(node, place.prefix)} {...part}>
          {shown}
        </div>
      </Fragment>
    );
    return comesAndGoes ? answerPart(node.id, isWaiting, drawn) : drawn;
  }

  /** What some visitors are shown stands on no kept page; it is rendered to learn what it will need there. */
  private postpone(node: ShownNode, place: Place, depth: number): null {
    this.later.push(withRecalls(renderToStaticMarkup(this.attempt(node, place, depth))));
    return null;
  }

  private attempt(node: Node, place: Place, depth: number): ReactNode {
    const { registry, mode, onError, page } = this.input;
    try {
      if (this.failed.has(node)) throw this.failed.get(node);
      const shown = renderBlock(
        node,
        {
          ...this.input,
          prefix: place.prefix,
          ...(place.form.recall
            ? { scope: { ...place.scope, answers: place.form.recall }, marksRecalls: mode === "shop" }
            : { scope: place.scope }),
        },
        {
          slot: (name, className) => (
            <div className={slotClass(className)}>
              {(node.slots?.[name] ?? []).map((child, index) =>
                this.node(child, { ...place, early: place.early && (depth > 0 || index < 2) }, depth + 1),
              )}
            </div>
          ),
          early: place.early,
          below: Math.min(this.under + 1, 4) as ListedLevel,
          embed: (doc, form) => this.embed(doc, node, place, depth, form),
          form: place.form,
        },
      );
      const { island, heading } = registry.get(node.type) ?? {};
      if (heading && shown !== null) this.under = heading(node.props as never);
      if (island && shown !== null) {
        this.islands.set(island.tag, { ...island, source: `blocks/${node.type.replace(".", "/")}/island.client.ts` });
      }
      return shown ?? null;
    } catch (error) {
      onError(node, error);
      return mode === "canvas" ? (
        <BlockNote
          node={node}
          registry={registry}
          locale={page.locale}
          why={error instanceof UnknownBlock ? "unknown" : "failed"}
        />
      ) : null;
    }
  }

  private embed(doc: Doc, host: Node, place: Place, depth: number, own?: FormState): ReactNode {
    const prefix = `${place.prefix}${host.id}_`;
    const root = shownTree(doc.root);
    this.css.push(compileStyle(root, prefix));
    const form = own ? withdrawnIn(own, prefix) : place.form;
    return <Fragment>{this.node(root, { ...place, prefix, form }, depth + 1)}</Fragment>;
  }
}

/** Its choices that are gone, by the ids that its blocks have on the page. */
function withdrawnIn(form: FormState, prefix: string): FormState {
  const { withdrawn } = form;
  if (!withdrawn) return form;
  const named = Object.entries(withdrawn).map(([id, gone]) => [`${prefix}${id}`, gone] as const);
  return { ...form, withdrawn: Object.fromEntries(named) };
}

/** A part of a form. What an answer may bring stands ready for the script, and is nothing to whoever has none. */
function answerPart(id: string, isWaiting: boolean, drawn: ReactNode): ReactNode {
  if (!isWaiting)
    return (
      <div key={id} data-answer-part={id}>
        {drawn}
      </div>
    );
  return (
    <template key={id} data-answer-part={id}>
      {drawn}
    </template>
  );
}
