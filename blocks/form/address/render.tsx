import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { controlName, OptionField, questionOf, typedIn } from "#blocks/parts/form-field.tsx";
import { readPin } from "#blocks/parts/pin.ts";
import type block from "./block.ts";

const LINES = { line: "street-address", landmark: "off" } as const;

/** What the first division of a country is called there. */
const REGION_WORDS: Readonly<Record<string, "wilaya" | "governorate">> = { DZ: "wilaya", TN: "governorate" };

/** As many are named as fit two lines; the list of the field has them all. */
const MOST_TOWNS = 8;

const render: Render<PropsOf<typeof block>> = ({ id, props, form, page, t, edit }) => {
  const { place } = form;
  const typed = (part: string) => typedIn(form, props.name, part)[0] ?? "";
  const named = (part: string) => ({ name: controlName(form, props.name, part), id: `${part}-${id}` });
  const asksRegion = props.region === "always" || (props.region === "auto" && place?.asksRegion === true);
  const pin = readPin(typed("pin"));
  return (
    <OptionField {...questionOf(id, props)} form={form} t={t} edit={edit} className="grid gap-3">
      <div
        className="grid gap-3"
        data-address={page.href("/checkout/places")}
        data-country={place?.country ?? ""}
        data-blank={props.known ? undefined : ""}
      >
        {asksRegion && place && place.regions.length > 0 && (
          <label className="field">
            <span className="text-s">{t(REGION_WORDS[place.country] ?? "part.region")}</span>
            <select
              {...named("region")}
              className="input"
              autoComplete="address-level1"
              defaultValue={typed("region")}
              data-region
            >
              <option value="">{t("choose")}</option>
              {place.regions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {place?.asksPostcode && (
          <label className="field">
            <span className="text-s">{t("part.postcode")}</span>
            <input
              {...named("postcode")}
              className="input tabular"
              inputMode="numeric"
              autoComplete="postal-code"
              maxLength={12}
              defaultValue={typed("postcode")}
              data-postcode
            />
          </label>
        )}
        <label className="field">
          <span className="text-s">{t("part.city")}</span>
          <input
            {...named("city")}
            className="input"
            dir="auto"
            autoComplete="address-level2"
            list={`towns-${id}`}
            maxLength={120}
            defaultValue={typed("city")}
            data-city
          />
          <datalist id={`towns-${id}`} data-towns>
            {place?.towns.map((town) => (
              <option key={town} value={town} />
            ))}
          </datalist>
        </label>
        {place?.ofPostcode && typed("city") === "" && (
          <p className="field-hint">{t("townsAt", { towns: place.towns.slice(0, MOST_TOWNS).join(", ") })}</p>
        )}
        {(["line", "landmark"] as const)
          .filter((part) => part === "line" || props.landmark)
          .map((part) => (
            <label key={part} className="field">
              <span className="text-s">
                {t(`part.${part}`)}
                {part === "landmark" && <span className="text-muted"> ({t("optional")})</span>}
              </span>
              <input
                {...named(part)}
                className="input"
                dir="auto"
                autoComplete={LINES[part]}
                maxLength={300}
                defaultValue={typed(part)}
                {...(part === "landmark" && { placeholder: t("landmarkHint") })}
              />
            </label>
          ))}
        {props.pin && (
          <div
            className="grid gap-1"
            data-pin
            hidden={!pin}
            data-finding={t("finding")}
            data-failed={t("failed")}
            data-found={t("found", { accuracy: "{accuracy}" })}
          >
            <input type="hidden" name={named("pin").name} defaultValue={typed("pin")} />
            <button type="button" className={buttonClass("secondary", "medium")}>
              {t("share")}
            </button>
            <p className="text-s text-muted" role="status">
              {pin && t("found", { accuracy: pin.accuracy })}
            </p>
          </div>
        )}
      </div>
    </OptionField>
  );
};
export default render;
