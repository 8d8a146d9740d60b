import type { PropsOf, Render, ShopView } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import type block from "./block.ts";

const ANSWERS = [
  { value: "none", word: "refuse" },
  { value: "measure", word: "accept" },
] as const;

const render: Render<PropsOf<typeof block>, ShopView> = ({ id, props, data, page, form, t, edit }) => {
  if (!data?.consent) return null;
  const { title, text } = props;
  const chosen = ANSWERS.find(({ value }) => value === form?.values.consent)?.value;
  const said = chosen ? t(chosen) : form?.errors.consent && t("unread");
  return (
    <form className="consent-form" action={page.href("/consent")} method="post" aria-labelledby={`${id}-title`}>
      <h2 className="consent-title" id={`${id}-title`} {...edit("title")}>
        {title}
      </h2>
      <p className="text-muted">
        <span {...edit("text")}>{text}</span>{" "}
        {data.consent.policy && <a href={page.href(data.consent.policy)}>{t("policy")}</a>}
      </p>
      {said && (
        <p className="font-semibold" role="status">
          {said}
        </p>
      )}
      <div className="consent-answers">
        {ANSWERS.map(({ value, word }) => (
          <button key={value} type="submit" name="consent" value={value} className={buttonClass("secondary")}>
            {t(word)}
          </button>
        ))}
      </div>
    </form>
  );
};
export default render;
