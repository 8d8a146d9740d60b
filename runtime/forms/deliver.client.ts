import { tell } from "../events/tell.client.ts";
import { bodyOf, type Entry } from "./draft.client.ts";
import { inTurn } from "./sending-turn.client.ts";
import { dropWaiting } from "./waiting.client.ts";

/**
 * Sends what waited as it is, where nobody watches. What the shop wants mended, or a person for, waits on.
 * @param to where its form is sent
 */
export function deliver(box: string, key: string, entries: readonly Entry[], to: string): Promise<void> {
  return inTurn(key, async () => {
    const answer = await fetch(to, { method: "POST", body: bodyOf(entries) }).catch(() => undefined);
    const isKept = answer?.ok === true && (answer.redirected || (await answer.text()).includes("data-onward"));
    if (!isKept || !dropWaiting(box, key, { arrived: true })) return;
    const [, form = ""] = box.split(":");
    tellAnswered(form, entries.find(([name]) => name === "asked")?.[1]);
  });
}

/** The shop has it: it is counted, and who answered is asked no more. */
export function tellAnswered(form: string, revision: Entry[1] | undefined): void {
  // What was kept before it said which revision asked is counted under none.
  if (typeof revision === "string") tell({ type: "form_submitted", form, form_revision: revision });
  document.dispatchEvent(new Event("vitrine:answered"));
}
