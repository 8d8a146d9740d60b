import { readText } from "#app/campaigns/index.server.ts";
import { FinalFailure, keptReason, reasonOf } from "#app/commerce/failures.ts";
import type { Job } from "#app/commerce/jobs.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import { type ActionRun, endRun, findAnswer, findRun } from "#app/commerce/leads/index.server.ts";
import { MAX_ATTEMPTS } from "#app/commerce/outbox/index.server.ts";
import { findDocument, nameGoods } from "#app/documents/index.server.ts";
import type { SubmitAction } from "#blocks/contract/index.ts";
import { actionsOf } from "#runtime/forms/actions-of.ts";
import { answerLines, chosenGoods, goodsFields } from "#runtime/forms/answer-lines.ts";
import { wordedQuestions } from "#runtime/forms/recalled-choices.ts";
import { inWords } from "#runtime/forms/recalled-words.ts";
import { registry } from "#runtime/registry.ts";
import type { ActionHost, Doer, SentAnswer } from "./doer.ts";
import { saidIn } from "./said.ts";

/** One try of an action, written into the answer's log. */
export async function act(host: ActionHost, doer: Doer, { subject, data, attempts }: Job): Promise<void> {
  const { action, asked } = data as { action: string; asked: number };
  const run = await findRun(host.read, subject, action);
  // Done by a try whose end was not written down, erased, or asked for anew meanwhile.
  if (!run || run.state === "done" || run.asked !== asked) return;
  const end = (state: "done" | "failed" | "dead", words: string) =>
    host.command(async (ctx) => ok(await endRun(ctx, subject, action, { state, words })));
  try {
    const sent = await sentAnswer(host, subject, run);
    await end("done", sent ? await doer.run(host, sent) : "");
  } catch (error) {
    const isFinal = error instanceof FinalFailure || attempts + 1 >= MAX_ATTEMPTS;
    await end(isFinal ? "dead" : "failed", keptReason(reasonOf(error)));
    throw error;
  }
}

/** undefined: the answer was deleted meanwhile. */
async function sentAnswer(
  host: ActionHost,
  id: string,
  { action: actionId, asked, words }: ActionRun,
): Promise<SentAnswer | undefined> {
  const answer = await findAnswer(host.read, id);
  if (!answer) return undefined;
  const doc = (await findDocument(host.read, answer.form, answer.revision))?.doc;
  if (doc?.kind !== "form") throw new FinalFailure("action.form_gone");
  const declared = actionsOf(doc).find(({ action }) => action.id === actionId);
  if (!declared) throw new FinalFailure("action.unknown");
  const { locales, currency } = await host.shop();
  const main = locales[0] ?? "fr";
  const chosen = chosenGoods(goodsFields(doc, registry), answer.values);
  const linesIn = async (locale: Locale) => {
    const goods = await nameGoods(host.read, host.now(), chosen, { locale, main });
    return answerLines(doc, answer.values, { registry, locale, main, goods, currency });
  };
  const lines = await linesIn(main);
  const told = answer.locale === main ? lines : await linesIn(answer.locale);
  const units = wordedQuestions(doc, registry);
  return {
    ...{ answer, doc, main, form: textIn(doc.meta.title, main, main) },
    action: await worded(host, declared.action, words),
    ...{ lines, told, said: saidIn(doc, answer.values, lines, main) },
    recalled: (locale) => inWords({ units }, answer.values as Parameters<typeof inWords>[1], locale, main),
    ...{ key: `${id}.${actionId}`, sending: `${id}.${actionId}${asked > 1 ? `.${asked}` : ""}` },
  };
}

/** The action with what a campaign says in place of its own words. */
async function worded({ read }: ActionHost, action: SubmitAction, words: ActionRun["words"]): Promise<SubmitAction> {
  const text = words && (await readText(read, words));
  if (!text) return action;
  const { subject, template, language } = text;
  const own = action.do === "mail" ? { subject, body: text.text } : { template, language, text: text.text };
  return { ...action, with: { ...action.with, ...own } };
}
