import { createElement } from "react";
import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import { Picture, RATIOS } from "#blocks/parts/picture.tsx";
import { videoSource } from "#blocks/parts/video-source.ts";
import type block from "./block.ts";

const PROVIDERS = { youtube: "YouTube", vimeo: "Vimeo", file: "" } as const;

const render: Render<PropsOf<typeof block>> = ({ props, t, early, edit }) => {
  const source = videoSource(props.address);
  if (!source) return null;
  const { title, look, poster, ratio } = props;
  const provider = PROVIDERS[source.provider];
  const consent = provider ? t("consent", { provider }) : "";
  const outside = provider ? { target: "_blank", rel: "noopener" } : {};
  const island = { "data-embed": source.embed, "data-provider": source.provider, "data-title": title };
  if (look === "button") {
    return createElement(
      "v-video",
      { class: "grid justify-items-start gap-2", ...island },
      <a className={buttonClass("secondary", "large")} href={source.href} {...outside} data-play>
        <Icon name="play" className="size-5" />
        <span {...edit("title")}>{title}</span>
      </a>,
      consent && <p className="max-w-narrow text-xs text-muted">{consent}</p>,
    );
  }
  return createElement(
    "v-video",
    { class: "block", ...island },
    <div className={`video on-picture shape-soft ${RATIOS[ratio]}`} data-stage>
      {poster && (
        <Picture
          image={poster}
          sizes="(min-width: 1120px) 1120px, 100vw"
          className="absolute inset-0"
          early={early}
          decorative
        />
      )}
      <div className="video-veil" />
      <a className="video-play" href={source.href} {...outside} data-play>
        <span className="video-sign">
          <Icon name="play" className="size-7" />
        </span>
        <span className="text-l font-semibold" {...edit("title")}>
          {title}
        </span>
      </a>
    </div>,
    consent && <p className="mt-2 text-xs text-muted">{consent}</p>,
  );
};
export default render;
