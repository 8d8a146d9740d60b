import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import type block from "./block.ts";

const SERVICES = {
  google: "https://www.google.com/maps/search/?api=1&query=",
  openstreetmap: "https://www.openstreetmap.org/search?query=",
  geo: "geo:0,0?q=",
} as const;

const render: Render<PropsOf<typeof block>> = ({ props, t, edit }) => {
  const { name, address, hours, place, service } = props;
  if (!address && !place) return null;
  const href = `${SERVICES[service]}${encodeURIComponent((place || address).replace(/\s+/g, " ").toWellFormed())}`;
  const outside = service === "geo" ? {} : { target: "_blank", rel: "noopener noreferrer" };
  return (
    <div className="card flex flex-col items-start gap-4 p-6 text-start">
      <div className="flex gap-4">
        <span className="grid size-11 shrink-0 place-items-center rounded-full bg-tint text-accent">
          <Icon name="map-pin" />
        </span>
        <div>
          <p className="font-semibold" {...edit("name")}>
            {name}
          </p>
          <address className="whitespace-pre-line not-italic" {...edit("address")}>
            {address}
          </address>
          {hours && (
            <p className="mt-2 whitespace-pre-line text-s text-muted" {...edit("hours")}>
              {hours}
            </p>
          )}
        </div>
      </div>
      <a className={buttonClass("secondary")} href={href} {...outside}>
        {t("open")}
      </a>
    </div>
  );
};
export default render;
