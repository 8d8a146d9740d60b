import { Checkbox } from "#app/ui/checkbox.tsx";
import { Select } from "#app/ui/select.tsx";
import { Switch } from "#app/ui/switch.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../use-words.ts";
import { type IntegrationKey, integrationMessages } from "./messages.ts";
import { SigningSecretField } from "./signing-secret-field.tsx";
import type { IntegrationCardView } from "./types.ts";

interface IntegrationFieldProps {
  service: string;
  field: IntegrationCardView["fields"][number];
  error: string | undefined;
}

/** One value a service is reached with. A secret that is kept shows its end, and stays when the field is left empty. */
export function IntegrationField({ service, field, error }: IntegrationFieldProps) {
  const t = useWords(integrationMessages);
  const word = (suffix = "") => {
    const key = `${service}.${field.name}${suffix}`;
    return Object.hasOwn(integrationMessages.fr, key) ? t(key as IntegrationKey) : undefined;
  };
  const label = word() ?? field.name;
  const kept = field.mask === "" ? undefined : t("kept", { mask: field.mask });
  const shared = { label, description: kept ?? word(".help"), error, optional: !field.required };
  const option = (value: string) => t(`option.${value}` as IntegrationKey);
  if (field.kind === "switch") {
    return <Switch label={label} name={field.name} value="on" defaultChecked={field.value === "on"} />;
  }
  if (field.kind === "choice") {
    return (
      <Select
        {...shared}
        name={field.name}
        defaultValue={field.value || (field.options[0] ?? "")}
        choices={field.options.map((value) => ({ value, label: option(value) }))}
      />
    );
  }
  if (field.kind === "choices") {
    const chosen = field.value.split(",");
    return (
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-medium">{label}</legend>
        <div className="grid gap-x-5 gap-y-2 sm:grid-cols-3">
          {field.options.map((value) => (
            <Checkbox
              key={value}
              name={field.name}
              value={value}
              label={option(value)}
              defaultChecked={chosen.includes(value)}
            />
          ))}
        </div>
        {error && <p className="text-sm text-red-11">{error}</p>}
      </fieldset>
    );
  }
  if (field.kind === "area")
    return <TextArea {...shared} name={field.name} dir="ltr" rows={3} defaultValue={field.value} />;
  if (service === "webhook" && field.secret) return <SigningSecretField {...shared} name={field.name} />;
  return (
    <TextField
      {...shared}
      name={field.name}
      dir="ltr"
      type={field.secret ? "password" : "text"}
      autoComplete="off"
      defaultValue={field.value}
    />
  );
}
