import type { PropsOf, QuestionsView, Render } from "#blocks/contract/index.ts";
import { SentForm } from "#blocks/parts/sent-form.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, QuestionsView> = ({ id, props, data, page, form, embed, edit }) => {
  if (!data?.answerable) return null;
  return (
    <SentForm id={id} page={page} thanks={props.thanks} edit={edit} className="card p-6 text-start tablet:p-8">
      {props.title && (
        <h2 className="mb-5 text-xl leading-snug" {...edit("title")}>
          {props.title}
        </h2>
      )}
      {embed(data.form, form)}
    </SentForm>
  );
};
export default render;
