import { type DefaultTreeAdapterTypes, html, parse, serialize } from "parse5";

type Tree = DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;
type Branch = DefaultTreeAdapterTypes.ParentNode;

/** Folders and files of the shop that a page is shown with; everything else under its origin is a page. */
const FILES = /^\/(?:assets|islands|media|samples|starters)\/|^\/[\w-]+\.svg$/;

/**
 * Scripts that pages begin with and that ask the shop's server something, themselves or by what they load, or that check what
 * it would be sent: elsewhere it does not answer them. Without them the page is as it is for who has no script.
 */
export const ASKS_THE_SHOP: readonly string[] = [
  "blocks/commerce/cart/island.client.ts",
  "blocks/commerce/checkout/island.client.ts",
  "blocks/commerce/recently-viewed/island.client.ts",
  "blocks/content/delivery-promise/island.client.ts",
  "blocks/promo/free-shipping/island.client.ts",
  "runtime/forms/check-form.client.ts",
  "runtime/forms/checkout-questions.client.ts",
  "runtime/forms/kept-checkout.client.ts",
  "runtime/forms/start-form.client.ts",
  "runtime/forms/trial.client.ts",
  "runtime/islands/consent.client.ts",
  "runtime/islands/events.client.ts",
  "runtime/islands/messages.client.ts",
  "runtime/islands/parts.client.ts",
];

export interface Relocation {
  /** Of the shop, and of its uploads where they have one of their own. */
  origin: string;
  mediaOrigin: string;
  /** Addresses in the shop of the scripts that stay behind. */
  leftScripts: ReadonlySet<string>;
  /** The page's siblings by their path in the shop: `/ar/p/argan` is `ar/index.html`. */
  pages: ReadonlyMap<string, string>;
  /** Where the page stands in the shop, or the shop's home where it is not published: its forms are filled in there. */
  home: string;
  /** Says of a form with fields where it is filled in. */
  fillIn: string;
}

/**
 * A page of the shop that is to stand elsewhere: `files` are the paths it is shown with, which `write` makes relative;
 * what leads into the shop becomes whole addresses. Forms that only the shop's own pages may send become links to it.
 */
export function relocatePage(
  source: string,
  to: Relocation,
): { files: string[]; write(at: string, there: ReadonlySet<string>): string } {
  const tree = parse(source);
  const files = new Set<string>();
  leaveOut(tree, to);
  eachAddress(tree, to, (path) => {
    if (FILES.test(path)) files.add(plain(path));
    return path;
  });
  return {
    files: [...files],
    write(at, there) {
      eachAddress(tree, to, (path, base) => {
        const sibling = to.pages.get(path);
        if (sibling) return relative(at, sibling);
        return there.has(plain(path)) ? relative(base ?? at, path.slice(1)) : `${to.origin}${path}`;
      });
      return serialize(tree);
    },
  };
}

/** What a stylesheet names of the shop's own files. */
export function filesOfStylesheet(css: string): string[] {
  return [...css.matchAll(/url\(["']?(\/[^)"']+)["']?\)/g)].map(([, path = ""]) => path);
}

/** A stylesheet at `at` (`assets/store.css`), its files beside it. */
export function relocateStylesheet(css: string, at: string): string {
  return css.replace(/url\(["']?\/([^)"']+)["']?\)/g, (_, path: string) => `url(${relative(at, path)})`);
}

/** From a file to another, as an address: `ar/index.html` to `assets/a.css` is `../assets/a.css`. */
export function relative(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  const way = [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
  return way.startsWith("../") ? way : `./${way}`;
}

const plain = (path: string) => path.split(/[?#]/, 1)[0] ?? path;

type Put = (path: string, base?: string) => string;

/**
 * Every address of the shop in the tree becomes what `put` says. `base`: it is relative to that file and not to the page:
 * the loader imports what it is told as beside itself.
 */
function eachAddress(tree: Tree, { origin, mediaOrigin }: Relocation, put: Put): void {
  const own = (value: string, base?: string): string => {
    const path = [origin, mediaOrigin].find((each) => value.startsWith(`${each}/`));
    const local = path === undefined ? value : value.slice(path.length);
    // A whole address of a page, as in the head, is meant.
    if (path !== undefined && !FILES.test(local)) return value;
    return /^\/(?!\/)/.test(local) ? put(local, base) : value;
  };
  walk(tree, (element) => {
    const loader = element.attrs.find(({ name }) => name === "src")?.value ?? "";
    for (const attribute of element.attrs) {
      const { name, value } = attribute;
      if (name === "srcset" || name === "imagesrcset") {
        attribute.value = value.replace(/(^|,\s*)(\S+)/g, (_, lead: string, address: string) => lead + own(address));
      } else if (name === "data-islands") {
        attribute.value = scriptsAt(value, (address) => own(address, loader.slice(1)));
      } else if (/^[[{]/.test(value)) attribute.value = inJson(value, own);
      else if (!WORDS.test(name)) attribute.value = own(value);
    }
  });
}

/** Attributes that hold what people read, or names: a slash in them is a slash. */
const WORDS = /^(?:alt|title|value|placeholder|content|class|id|name|d|aria-.*)$/;

function scriptsAt(value: string, move: (address: string) => string): string {
  const islands = JSON.parse(value) as Record<string, [string, string]>;
  const moved = Object.entries(islands).map(([tag, [address, load]]) => [tag, [move(address), load]]);
  return JSON.stringify(Object.fromEntries(moved));
}

function inJson(text: string, own: (value: string) => string): string {
  try {
    return JSON.stringify(JSON.parse(text, (_, value) => (typeof value === "string" ? own(value) : value)));
  } catch {
    // It only began like JSON: words in braces.
    return text;
  }
}

/** Takes away what works nowhere but in the shop. */
function leaveOut(tree: Tree, to: Relocation): void {
  const gone: Element[] = [];
  walk(tree, (element) => {
    const attribute = (name: string) => element.attrs.find((each) => each.name === name);
    const value = (name: string) => attribute(name)?.value.toLowerCase();
    if (element.tagName === "source" && value("type") === "image/avif") gone.push(element);
    if (element.tagName === "button" && value("formmethod") === "post") gone.push(element);
    if (element.tagName === "meta" && value("name") === "robots") gone.push(element);
    if (element.tagName === "form" && value("method") === "post") linkInstead(element, to);
    const islands = attribute("data-islands");
    if (islands && !keepScripts(islands, to.leftScripts)) gone.push(element);
  });
  for (const each of gone) if (each.parentNode) remove(each.parentNode, each);
}

/** @returns whether any script is left to load */
function keepScripts(islands: { value: string }, left: ReadonlySet<string>): boolean {
  const all = Object.entries(JSON.parse(islands.value) as Record<string, [string, string]>);
  const kept = all.filter(([, [address]]) => !left.has(address));
  islands.value = JSON.stringify(Object.fromEntries(kept));
  return kept.length > 0;
}

/** A form whose answers the shop takes only from its own pages: a link to it, where the form is. */
function linkInstead(form: Element, { home, fillIn }: Relocation): void {
  let asks = false;
  let button: Element | undefined;
  walk(form, (each) => {
    const type = each.attrs.find(({ name }) => name === "type")?.value ?? "text";
    const trap = each.attrs.some(({ name, value }) => name === "aria-hidden" && value === "true");
    if (
      each.tagName === "textarea" ||
      (each.tagName === "input" && /^(?:text|tel|email|number|date|url)$/.test(type))
    ) {
      asks ||= !trap;
    }
    if (each.tagName === "button" && type !== "button") button = each;
  });
  const look = button?.attrs.find(({ name }) => name === "class")?.value ?? "";
  const link: Element = {
    nodeName: "a",
    tagName: "a",
    attrs: [
      { name: "class", value: look },
      { name: "href", value: home },
    ],
    namespaceURI: html.NS.HTML,
    childNodes: [],
    parentNode: form,
  };
  const words = asks || !button ? [{ nodeName: "#text" as const, value: fillIn, parentNode: link }] : button.childNodes;
  link.childNodes.push(...words);
  form.nodeName = "div";
  form.tagName = "div";
  form.attrs = form.attrs.filter(({ name }) => name === "class" || name === "id");
  form.childNodes = [link];
}

function walk(branch: Branch, see: (element: Element) => void): void {
  for (const node of [...branch.childNodes]) {
    if (!("tagName" in node)) continue;
    see(node);
    walk(node, see);
    if ("content" in node) walk(node.content as Branch, see);
  }
}

function remove(parent: Branch, child: Element): void {
  parent.childNodes = parent.childNodes.filter((each) => each !== child);
}
