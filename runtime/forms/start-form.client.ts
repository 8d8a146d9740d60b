import { draftBox, type Entry, forgetDraft, newDraft, readDraft, textsIn, writeDraft } from "./draft.client.ts";
import type { PackedForm } from "./packed-form.ts";
import { keepWaiting, waitingKeys } from "./waiting.client.ts";

/**
 * What a page with a form begins with, small because most who see a form touch none. The script that goes with its answers,
 * and the one that reads phone numbers, come at the first touch; at once where something stands in the form that the page did
 * not bring. What is pressed before they arrived waits for them; without a network what was filled in is kept as they keep
 * it; where they do not come at all, the server judges.
 */
const TOUCHES = ["pointerenter", "pointerdown", "focusin", "input", "change"] as const;

function prepare(host: HTMLElement): void {
  const packed = JSON.parse(host.dataset.form ?? "{}") as PackedForm;
  const form = host.querySelector("form");
  if (!form || !packed.form) return;
  const box = draftBox(packed.document, form.querySelector<HTMLInputElement>("[name=block]")?.value ?? "");
  const kept = readDraft(box, packed);
  const draft = kept ?? newDraft(packed);
  const left = new AbortController();
  const { signal } = left;
  /** Names of the controls that somebody changed before the script was there. */
  const typed = new Set<string>();
  let isTouched = false;
  let coming: Promise<void> | undefined;
  /** Somebody wants to send it. */
  let held: { button: HTMLElement | null } | undefined;
  /** What is filled in here could not be sent yet. */
  let waits = false;

  /** Fills in what is known of who sits here. @returns whether anything stands in the form that did not before */
  let fill = (_: HTMLFormElement): boolean => false;
  const learn = async (): Promise<void> => {
    const { askKnown, fillKnown } = await import("#blocks/parts/known.client.ts");
    const known = await askKnown();
    const settled = new Set([...(kept?.entries ?? []).map(([name]) => name), ...typed]);
    fill = (shown) => fillKnown(shown, known, settled).length > 0;
    const isFilled = fill(host.querySelector("form") ?? form);
    // What it says again, or shows, follows from what stands there now.
    if (isFilled && form.querySelector("[data-recall], template[data-answer-part]")) void come();
    host.dispatchEvent(new Event("vitrine:known"));
  };

  const filled = (): Entry[] =>
    [...new FormData(form)].filter(([, value]) => typeof value === "string" || value.size > 0);

  const begin = async (): Promise<void> => {
    const asksPhone = packed.form.units.some(({ field }) => field?.rules.some(({ code }) => code === "phone"));
    const [script, phones] = await Promise.all([
      import("./questions.client.ts"),
      asksPhone ? import("#app/commerce/kernel/phone.ts").catch(() => undefined) : undefined,
    ]);
    left.abort();
    const isResumed = kept?.entries.some(([name, value]) => name.startsWith("a.") && value !== "") === true;
    const reader = { parsePhone: phones?.parsePhone ?? null };
    script.follow(host, { ...reader, isTouched, isResumed, typed, fill: (shown) => fill(shown) });
    host.removeAttribute("aria-busy");
    if (held) form.requestSubmit(held.button);
  };

  const come = (): Promise<void> => {
    coming ??= begin().catch(async () => {
      coming = undefined;
      if (navigator.onLine && held) {
        left.abort();
        form.requestSubmit(held.button);
        return;
      }
      addEventListener("online", () => void come(), { once: true, signal });
      if (held) await wait(held.button);
    });
    return coming;
  };

  /** Kept as the script itself would: it sends it when it has come. */
  const wait = async (button: HTMLElement | null): Promise<void> => {
    held = undefined;
    const pressed: Entry[] = button instanceof HTMLButtonElement && button.name ? [[button.name, button.value]] : [];
    waits = await keepWaiting(box, draft, [...filled(), ...pressed, ["key", draft.key]], form);
    if (waits) {
      forgetDraft(box);
      host.dataset.offline = "";
    }
    host.removeAttribute("aria-busy");
    const trouble = form.querySelector<HTMLElement>("[data-trouble]");
    if (!trouble) return;
    trouble.textContent = (waits ? host.dataset.waiting : host.dataset.refused) ?? "";
    trouble.hidden = false;
    trouble.scrollIntoView({ block: "center" });
  };

  for (const type of TOUCHES) {
    host.addEventListener(
      type,
      () => {
        isTouched = true;
        void come();
      },
      { once: true, passive: true, signal },
    );
  }
  host.addEventListener(
    "input",
    ({ target }) => {
      if ("name" in (target as object)) typed.add((target as HTMLInputElement).name);
      if (waits) void wait(null);
      else if (packed.saving && !kept) writeDraft(box, { ...draft, entries: textsIn(filled()) });
    },
    { signal },
  );
  host.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      host.setAttribute("aria-busy", "true");
      held = { button: (event as SubmitEvent).submitter };
      void come();
    },
    { signal },
  );
  // Without a network nobody is known.
  if (form.querySelector("[data-known]")) learn().catch(() => undefined);
  const isKept = (kept?.entries.length ?? 0) > 0 || waitingKeys(box).length > 0;
  if (packed.early || isKept || isLinked(packed, form) || [...form.elements].some(isChanged)) void come();
}

/** The address fills something in, or its words are recalled in a text. */
function isLinked({ form }: PackedForm, shown: HTMLFormElement): boolean {
  const given = new URLSearchParams(location.search);
  if (given.size > 0 && shown.querySelector("[data-recall]")) return true;
  return form.units.some(({ field }) => field !== undefined && given.has(field.name));
}

/** Something stands in it that the page did not bring: a browser that came back puts in what was typed. */
function isChanged(control: Element): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    // Of a list without a choice, the first stands there.
    return options.some((each, at) => each.selected && !each.defaultSelected && at > 0);
  }
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (!(control instanceof HTMLInputElement) || control.type === "hidden") return false;
  if (/radio|checkbox/.test(control.type)) return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

/** Those that come later too: in a campaign's message, or with a part of the page. */
function prepareAll(): void {
  for (const host of document.querySelectorAll<HTMLElement>("[data-form]:not([data-begun])")) {
    host.dataset.begun = "";
    prepare(host);
  }
}

document.addEventListener("vitrine:filled", prepareAll);
prepareAll();
