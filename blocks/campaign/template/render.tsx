import { mergeText } from "#app/commerce/kernel/text/merge-text.ts";
import { exampleAnswer, exampleOrder, isOfOrder } from "#app/commerce/kernel/text/message-texts.ts";
import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

/** The text as somebody would get it, with an example's values in it; one that does not read stands as it was typed. */
const render: Render<PropsOf<typeof block>> = ({ props, page, t }) => {
  const { message, channel, variants } = props;
  const example = isOfOrder(message)
    ? exampleOrder(page.locale, (amount) => page.money({ amount, currency: page.currency }))
    : exampleAnswer(page.locale);
  const read = (text: string, where: "text" | "header" = "text") => {
    const merged = mergeText(text, { ...example }, where);
    return merged.ok ? merged.value : text;
  };
  return (
    <div className="card p-6 flex flex-col gap-3">
      <p className="font-medium">
        {t(`prop.message.${message}`)}
        <span className="text-s text-muted">
          {[t(`prop.channel.${channel}`), ...variants].map((each) => ` · ${each}`)}
        </span>
      </p>
      {channel === "mail" && props.subject !== "" && <p className="font-medium">{read(props.subject, "header")}</p>}
      {props.text === "" ? (
        <p className="text-s text-muted">{t("none")}</p>
      ) : (
        <p className="whitespace-pre-line">{read(props.text)}</p>
      )}
      {channel === "whatsapp" && props.template !== "" && (
        <p className="text-s text-muted">{t("template", { name: props.template })}</p>
      )}
    </div>
  );
};
export default render;
