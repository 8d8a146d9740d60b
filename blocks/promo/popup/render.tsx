import { createElement } from "react";
import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import { Picture } from "#blocks/parts/picture.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ id, lasting, props, slot, t, edit }) => {
  const { title, image, when, seconds, again } = props;
  return createElement(
    "v-popup",
    {
      class: "popup",
      "data-id": lasting,
      "data-when": when,
      "data-seconds": String(seconds),
      "data-again": String(again),
      // Brings the script that it asks whether it may open.
      "data-messages": "",
    },
    // Open in the page: the script takes it out and shows it over the page at its time.
    <dialog className="popup-box" aria-labelledby={`${id}-title`} open>
      {image && <Picture image={image} sizes="(min-width: 640px) 512px, 100vw" className="aspect-[16/9]" decorative />}
      <div className="flex flex-col gap-4 p-6 tablet:p-8">
        <div className="flex items-start justify-between gap-4">
          <h2 className="text-xl leading-snug" id={`${id}-title`} {...edit("title")}>
            {title}
          </h2>
          <button type="button" className="sheet-close popup-close" aria-label={t("close")} data-close>
            <Icon name="x" className="size-6" />
          </button>
        </div>
        {slot("body", "flex flex-col gap-4")}
      </div>
    </dialog>,
  );
};
export default render;
