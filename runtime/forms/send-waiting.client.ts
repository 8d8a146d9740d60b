import { deliver } from "./deliver.client.ts";
import { draftBox } from "./draft.client.ts";
import type { PackedForm } from "./packed-form.ts";
import { readWaiting } from "./waiting.client.ts";

/**
 * Sends what waited for the network, whichever page of the shop is open when it is back. Forms that stand on this page send
 * theirs themselves and thank for it. What the shop wants mended waits for the page of its form.
 */
async function sendAll(): Promise<void> {
  for (const name of Object.keys(localStorage)) {
    const [, box, key] = /^(v-form:.+):waits:([^:]+)$/.exec(name) ?? [];
    const entries = box && key && !isHere(box) ? await readWaiting(box, key) : undefined;
    const to = entries?.find(([field]) => field === "to")?.[1];
    if (!box || !key || !entries || typeof to !== "string") continue;
    await deliver(box, key, entries, to);
  }
}

function isHere(box: string): boolean {
  return [...document.querySelectorAll<HTMLElement>("[data-form]")].some((host) => {
    const { document } = JSON.parse(host.dataset.form ?? "{}") as PackedForm;
    return box === draftBox(document, host.querySelector<HTMLInputElement>("[name=block]")?.value ?? "");
  });
}

/** One tab at a time, where the browser can tell: a photo is not sent twice over. */
function begin(): void {
  if (navigator.locks) void navigator.locks.request("v-forms", { ifAvailable: true }, (lock) => lock && sendAll());
  else void sendAll();
}

addEventListener("online", begin);
begin();
