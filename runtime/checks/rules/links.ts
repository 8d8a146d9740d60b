import type { LinkValue } from "#blocks/contract/index.ts";
import { pointerTo } from "../mending.ts";
import { ownPath } from "../own-path.ts";
import { propsOf } from "../props-of.ts";
import type { Check, CheckedPage, Found, PageView, ShownElement } from "../types.ts";

/** Ids that every page of the shop has around what is drawn. */
const SHELL = new Set(["content"]);

function* addresses({ views }: CheckedPage): Generator<{ view: PageView; element: ShownElement; href: string }> {
  for (const view of views) {
    for (const element of view.elements) {
      const href = element.tag === "a" ? element.attributes.href : undefined;
      if (href !== undefined) yield { view, element, href };
    }
  }
}

/** Addresses of other sites that can be asked, each once, in the order of the page. */
export function outsideAddresses(page: CheckedPage): string[] {
  const { origin = "" } = page.shop ?? {};
  const hrefs = [...addresses(page)].map(({ href }) => href).filter((href) => /^https:/i.test(href) && reachable(href));
  return [...new Set(hrefs)].filter((href) => new URL(href).origin !== origin);
}

/** The link prop of the block that leads there, where it is one. */
function linkProp(page: CheckedPage, node: string, leads: (link: LinkValue) => boolean) {
  for (const place of propsOf(page.doc.root, page.registry)) {
    const link = place.node.id === node && place.prop.kind === "link" ? (place.value as LinkValue | null) : null;
    if (link && leads(link)) return place;
  }
  return undefined;
}

function unlink(page: CheckedPage, { node = "", data }: Found, leads: (link: LinkValue) => boolean) {
  const at = pointerTo(page.doc, node);
  const place = data && linkProp(page, node, leads);
  return at && place ? [...at.test, { op: "replace" as const, path: place.pointer, value: null }] : null;
}

const isAnchor = (target: string) => (link: LinkValue) =>
  (link.kind === "anchor" && link.id === target) || (link.kind === "url" && link.url === `#${target}`);

const anchor: Check = {
  code: "link.anchor",
  area: "links",
  severity: "error",
  *check(page) {
    // A head or a foot stands on pages whose anchors it cannot know.
    if (page.doc.kind !== "page") return;
    for (const { view, element, href } of addresses(page)) {
      const target = href.startsWith("#") ? href.slice(1) : "";
      if (target === "" || SHELL.has(target)) continue;
      if (view.elements.some(({ attributes }) => attributes.id === target)) continue;
      const field = linkProp(page, element.node, isAnchor(target))?.field;
      yield { node: element.node, ...(field !== undefined && { field }), data: { target } };
    }
  },
  mend: (page, found) => unlink(page, found, isAnchor(String(found.data?.target))),
};

const path: Check = {
  code: "link.path",
  area: "links",
  severity: "error",
  *check(page) {
    if (!page.shop) return;
    for (const { element, href } of addresses(page)) {
      const here = ownPath(href, page.shop.origin);
      if (here === null || page.shop.paths.get(here) !== false) continue;
      const field = linkProp(page, element.node, (link) => link.kind === "url")?.field;
      yield { node: element.node, ...(field !== undefined && { field }), data: { address: here } };
    }
  },
  mend: (page, { node = "", data }) =>
    unlink(page, { node, data: data ?? {} }, (link) => link.kind === "url" && link.url.endsWith(String(data?.address))),
};

const outside: Check = {
  code: "link.outside",
  area: "links",
  severity: "warning",
  *check(page) {
    for (const { element, href } of addresses(page)) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(href) && !reachable(href)) {
        yield { node: element.node, data: { address: href.slice(0, 120) } };
      }
    }
  },
};

/** By its letters alone: nobody is asked. A host with a dot that is no private address. */
function reachable(href: string): boolean {
  if (!/^https?:/i.test(href)) return true;
  if (!URL.canParse(href)) return false;
  const { hostname } = new URL(href);
  const isPrivate = /^(localhost|127\.|10\.|192\.168\.|169\.254\.|0\.|\[)|\.(local|localhost|test|example|invalid)$/;
  return hostname.includes(".") && !isPrivate.test(hostname) && !/^(www\.)?example\.(com|org|net)$/.test(hostname);
}

/** What says that there is nothing; all else that answers may only be shy of programs. */
const isDead = (status: number) => status === 404 || status === 410 || status >= 500;

function* answering(page: CheckedPage, is: (status: number) => boolean): Generator<Found> {
  for (const { element, href } of addresses(page)) {
    const status = page.answers.get(href);
    if (status === undefined || !is(status)) continue;
    const field = linkProp(page, element.node, (link) => link.kind === "url" && link.url === href)?.field;
    yield {
      ...{ node: element.node, ...(field !== undefined && { field }) },
      data: { address: href.slice(0, 120), ...(status > 0 && { status }) },
    };
  }
}

const dead: Check = {
  code: "link.dead",
  area: "links",
  severity: "error",
  check: (page) => answering(page, isDead),
  mend: (page, found) =>
    unlink(page, found, (link) => link.kind === "url" && link.url.slice(0, 120) === found.data?.address),
};

const silent: Check = {
  code: "link.silent",
  area: "links",
  severity: "warning",
  check: (page) => answering(page, (status) => status === 0),
};

const insecure: Check = {
  code: "link.insecure",
  area: "links",
  severity: "warning",
  *check(page) {
    for (const { element, href } of addresses(page)) {
      if (href.startsWith("http://")) yield { node: element.node, data: { address: href.slice(0, 120) } };
    }
  },
  mend(page, { node = "", data }) {
    const http = (link: LinkValue) => link.kind === "url" && link.url.slice(0, 120) === data?.address;
    const at = pointerTo(page.doc, node);
    const place = linkProp(page, node, http);
    if (!at || !place) return null;
    const { url } = place.value as { url: string };
    return [...at.test, { op: "replace", path: `${place.pointer}/url`, value: url.replace("http://", "https://") }];
  },
};

/** Words that say nothing of where a link leads, read alone as screen readers list them. */
const VAGUE =
  /^(cliquez ici|ici|lire la suite|en savoir plus|plus|click here|here|read more|more|learn more|هنا|اضغط هنا|المزيد)$/i;

const vague: Check = {
  code: "link.vague",
  area: "accessibility",
  severity: "note",
  *check(page) {
    for (const { view, element } of addresses(page)) {
      if (VAGUE.test(element.text) && !element.attributes["aria-label"]) {
        yield { node: element.node, locale: view.locale, data: { words: element.text } };
      }
    }
  },
};

const nameless: Check = {
  code: "link.nameless",
  area: "accessibility",
  severity: "error",
  *check(page) {
    for (const { view, element } of addresses(page)) {
      const { attributes, text } = element;
      if (text || attributes["aria-label"] || attributes["aria-labelledby"] || attributes["aria-hidden"]) continue;
      const within = (each: ShownElement) => {
        for (let at = each.parent; at; at = at.parent) if (at === element) return true;
        return false;
      };
      const named = view.elements.some(
        (each) => within(each) && (each.attributes.alt || each.attributes["aria-label"]),
      );
      if (!named) yield { node: element.node };
    }
  },
};

export const linkChecks = [anchor, path, outside, dead, silent, insecure, vague, nameless];
