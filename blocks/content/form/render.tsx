import type { PropsOf, QuestionsView, Render } from "#blocks/contract/index.ts";
import { SentForm } from "#blocks/parts/sent-form.tsx";
import type block from "./block.ts";

const CARD = "card mx-auto w-full max-w-text p-6 text-start tablet:p-8";

/** A form that was taken off the shop says so: whoever came for it is not left before an empty page. */
const render: Render<PropsOf<typeof block>, QuestionsView> = ({ id, props, data, page, form, embed, t, edit }) => {
  if (props.form === null || data?.answerable === false) return null;
  if (!data) {
    return (
      <div className={CARD}>
        {props.title && (
          <h2 className="mb-3 text-xl leading-snug" {...edit("title")}>
            {props.title}
          </h2>
        )}
        <p className="text-muted">{t("closed")}</p>
      </div>
    );
  }
  return (
    <SentForm
      {...{ id, page, form, edit, packed: data.packed, waiting: t("waiting") }}
      thanks={data.thanks || props.thanks}
      files={data.takesFiles}
      refused={t("refused")}
      className={CARD}
    >
      {props.title && (
        <h2 className="mb-5 text-xl leading-snug" {...edit("title")}>
          {props.title}
        </h2>
      )}
      {embed(data.form, form.shown ? form : data.state)}
    </SentForm>
  );
};
export default render;
