import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { TextField, type TextFieldProps } from "#app/ui/text-field.tsx";
import { useWords } from "../use-words.ts";
import { integrationMessages } from "./messages.ts";

/** A secret that both sides know: made here where nobody has one, and readable until it is saved, to be handed on. */
export function SigningSecretField(shared: Pick<TextFieldProps, "name" | "label" | "description" | "error">) {
  const t = useWords(integrationMessages);
  const [secret, setSecret] = useState("");
  const [made, setMade] = useState("");
  const isMade = made !== "" && secret === made;
  const make = () => {
    const fresh = newSecret();
    setMade(fresh);
    setSecret(fresh);
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <TextField
        {...shared}
        description={isMade ? t("webhook.secret.made") : shared.description}
        className="w-full"
        dir="ltr"
        type={isMade ? "text" : "password"}
        autoComplete="off"
        value={secret}
        onChange={setSecret}
      />
      <Button size="small" onPress={make}>
        {t("webhook.secret.make")}
      </Button>
    </div>
  );
}

/** As Standard Webhooks write it: 32 random bytes in base64. */
function newSecret(): string {
  return `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`;
}
