import type { Locale } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { exampleAnswer, exampleOrder, isOfOrder, type MessageName } from "#app/commerce/kernel/text/message-texts.ts";
import { parseText } from "#app/commerce/kernel/text/parse-text.ts";
import { unknownPaths } from "#app/commerce/kernel/text/unknown-paths.ts";
import textBlock from "#blocks/campaign/template/block.ts";
import type { CampaignPlan, PieceOf } from "./plan.ts";

/** What messages are called, and how they are sent (`message.order-buyer`, `channel.mail`). */
export function textWord(name: `message.${MessageName}` | `channel.${Text["channel"]}`, locale: Locale): string {
  return translator(textBlock.messages, locale)(`prop.${name}`);
}

type Text = PieceOf<"template">;

/** A campaign in force, as far as its texts go. */
interface Speaking {
  id: string;
  plan: Pick<CampaignPlan, "pieces">;
}

/** A message that is to be written. */
export interface WantedText {
  message: MessageName;
  channel: Text["channel"];
  /** The form that was filled in. */
  form?: string;
}

/**
 * The text that stands in a message's place: of the first campaign, by priority, that its reader was shown something of and
 * that says this message for their variant.
 * @param running by priority, the highest first
 * @param shown to the reader: campaigns, each in its variant
 */
export function textInForce<C extends Speaking>(
  running: readonly C[],
  shown: readonly { id: string; variant: string | null }[],
  { message, channel, form }: WantedText,
): { campaign: C; piece: Text } | null {
  for (const campaign of running) {
    const part = shown.find(({ id }) => id === campaign.id);
    if (!part) continue;
    const piece = campaign.plan.pieces.find(
      (each): each is Text =>
        each.kind === "template" &&
        each.message === message &&
        each.channel === channel &&
        (each.form === null || each.form === form) &&
        (each.variants.length === 0 || each.variants.includes(part.variant ?? "")),
    );
    if (piece) return { campaign, piece };
  }
  return null;
}

/** What a text stands in the place of, as one word. */
export function claimOfText({ message, channel, form }: Text): string {
  return `text ${message} ${channel} ${form ?? ""}`;
}

/** Has a campaign nothing but texts, which nobody sees before they have ordered or sent a form? */
export function isTextsAlone({ pieces }: Pick<CampaignPlan, "pieces">): boolean {
  return pieces.every(({ kind }) => kind === "template");
}

/** What is wrong with a text: it does not read, or names what it will not be given. */
interface TextFault {
  field: "subject" | "text";
  locale: Locale;
  /** The value that is not known; "": it does not read. */
  path: string;
}

/** @param fields names of the form's answers, where the text is of one form; of every form's, any may be named */
export function textFaults({ message, channel, subject, text }: Text, fields?: readonly string[]): TextFault[] {
  const example = isOfOrder(message) ? exampleOrder("fr", String) : { ...exampleAnswer("fr"), answers: {} };
  const isAnswer = (path: string) =>
    !isOfOrder(message) &&
    path.startsWith(ANSWERS) &&
    (!fields || fields.some((name) => `${path}.`.startsWith(`${ANSWERS}${name}.`)));
  const said = { ...(channel === "mail" && { subject }), text };
  return Object.entries(said).flatMap(([name, byLocale]) => {
    const field = name as TextFault["field"];
    return Object.entries(byLocale).flatMap(([at, source]): TextFault[] => {
      const locale = at as Locale;
      const parsed = parseText(source);
      if (!parsed.ok) return [{ field, locale, path: "" }];
      const unknown = unknownPaths(parsed.value, { ...example }).filter((path) => !isAnswer(path));
      return unknown.map((path) => ({ field, locale, path }));
    });
  });
}

const ANSWERS = "answers.";
