/** What a page's own style sheets say of elements by class or id alone, as far as it matters to what is seen. */
export interface StyleSheet {
  hides(attributes: Readonly<Record<string, string>>): boolean;
  /** Address of the picture that an element lies on. */
  background(attributes: Readonly<Record<string, string>>): string | undefined;
}

/** More CSS than this styles more than what is looked for here. */
const MOST_CHARACTERS = 2_000_000;
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const SIMPLE = /^[a-z][a-z0-9]*(?=[.#])|[.#][\w-]+/gi;

/**
 * Reads rules that hold on every screen (`@media` and the like are left out). A class that hides what another rule shows
 * again (a tab, a fold) hides nothing: its words are the page's.
 */
export function readStyleSheet(css: string): StyleSheet {
  const hidden = new Set<string>();
  const shown = new Set<string>();
  const pictures = new Map<string, string>();
  for (const [, selectors = "", body = ""] of plainRules(css.slice(0, MOST_CHARACTERS)).matchAll(RULE)) {
    const hides = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(body);
    const shows = /(?:^|;)\s*(?:display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible)/i.test(body);
    const picture = pictureIn(body);
    if (!hides && !shows && picture === undefined) continue;
    for (const selector of selectors.split(",")) {
      const names = selector.trim().match(SIMPLE) ?? [];
      const [name] = names;
      if (shows) for (const each of names) shown.add(each);
      if (names.length !== 1 || name === undefined || !/^[.#]/.test(name) || name !== selector.trim()) continue;
      if (hides) hidden.add(name);
      if (picture !== undefined) pictures.set(name, picture);
    }
  }
  return {
    hides: (attributes) => namesOf(attributes).some((name) => hidden.has(name) && !shown.has(name)),
    background: (attributes) => namesOf(attributes).flatMap((name) => pictures.get(name) ?? [])[0],
  };
}

/** The first picture that a style declares as background. */
export function pictureIn(style: string): string | undefined {
  return /background(?:-image)?\s*:[^;]*?url\(\s*(['"]?)(.*?)\1\s*\)/i.exec(style)?.[2];
}

function namesOf({ class: classes = "", id }: Readonly<Record<string, string>>): string[] {
  const names = classes
    .split(/\s+/)
    .filter(Boolean)
    .map((each) => `.${each}`);
  return id === undefined ? names : [...names, `#${id}`];
}

/** Without comments, and without what `@` rules hold. */
function plainRules(css: string): string {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/<!--|-->/g, "");
  let plain = "";
  let depth = 0;
  let within = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (depth === 0 && sign === "@") {
      const end = /[;{]/.exec(text.slice(at, at + 1_000));
      if (!end || end[0] === ";") {
        at += end ? end.index : 0;
        continue;
      }
      within = true;
    }
    if (sign === "{") depth += 1;
    if (!within) plain += sign;
    if (sign === "}") {
      depth = Math.max(0, depth - 1);
      if (depth === 0) within = false;
    }
  }
  return plain;
}
