import type { FormState, PlaceView, PropsOf, Render } from "#blocks/contract/index.ts";
import { DeliveryOptions } from "#blocks/parts/delivery-options.tsx";
import { FieldFrame } from "#blocks/parts/form-field.tsx";
import block from "./block.ts";

/** What the first division of a country is called there. */
const REGION_WORDS: Readonly<Record<string, string>> = { DZ: "wilaya", TN: "governorate" };

const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => {
  const field = block.field?.(block.defaults);
  if (!field) return null;
  const { place } = form;
  const towns = `towns-${id}`;
  const asksRegion = props.region === "always" || (props.region === "auto" && place?.asksRegion === true);
  const typed = (name: string) => (Object.hasOwn(form.values, name) ? (form.values[name] ?? "") : "");
  return (
    <div className="place" data-place={props.region}>
      <Region
        id={id}
        hidden={!asksRegion || !place?.regions.length}
        place={place}
        form={form}
        value={typed("region")}
        t={t}
      />
      <FieldFrame id={id} field={field} label={props.label} hint={props.hint} form={form} t={t} edit={edit}>
        {(control) => (
          <>
            <input
              {...control}
              className="input"
              type="text"
              autoComplete="address-level2"
              autoCapitalize="words"
              list={towns}
              maxLength={120}
              dir="auto"
              placeholder={props.placeholder || undefined}
            />
            <datalist id={towns} data-towns>
              {place?.towns.map((town) => (
                <option key={town} value={town} />
              ))}
            </datalist>
          </>
        )}
      </FieldFrame>
      <div className="field" data-field="postcode" hidden={!place?.asksPostcode}>
        <label className="field-label" htmlFor={`postcode-${id}`}>
          {t("postcode")}
        </label>
        <input
          className="input tabular"
          id={`postcode-${id}`}
          name="postcode"
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={12}
          defaultValue={typed("postcode")}
          aria-describedby={`postcode-${id}-error`}
        />
        <FieldError id={`postcode-${id}-error`} words={form.errors.postcode} />
      </div>
      {props.delivery === "choose" && (
        <fieldset className="field" data-field="delivery" hidden={!form.delivery || form.delivery.options.length < 2}>
          <legend className="field-label mb-2">{t("deliveryLabel")}</legend>
          <div className="deliveries" data-deliveries data-desk={t("desk")}>
            {form.delivery && <DeliveryOptions {...form.delivery} desk={t("desk")} />}
          </div>
          <FieldError id={`delivery-${id}-error`} words={form.errors.delivery} />
        </fieldset>
      )}
    </div>
  );
};
export default render;

interface RegionProps {
  id: string;
  hidden: boolean;
  place: PlaceView | undefined;
  form: FormState;
  value: string;
  t(key: string): string;
}

function Region({ id, hidden, place, form, value, t }: RegionProps) {
  return (
    <div className="field" data-field="region" hidden={hidden}>
      <label
        className="field-label"
        htmlFor={`region-${id}`}
        data-word-dz={t("wilaya")}
        data-word-tn={t("governorate")}
        data-word={t("regionLabel")}
      >
        {t(REGION_WORDS[place?.country ?? ""] ?? "regionLabel")}
      </label>
      <select
        className="input"
        id={`region-${id}`}
        name="region"
        autoComplete="address-level1"
        defaultValue={value}
        aria-describedby={`region-${id}-error`}
      >
        <option value="">{t("chooseRegion")}</option>
        {place?.regions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <FieldError id={`region-${id}-error`} words={form.errors.region} />
    </div>
  );
}

function FieldError({ id, words = "" }: { id: string; words?: string | undefined }) {
  return (
    <p className="field-error" id={id} data-error hidden={words === ""}>
      {words}
    </p>
  );
}
