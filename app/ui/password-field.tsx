import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useUiWords } from "./locale-provider.tsx";
import { TextField, type TextFieldProps } from "./text-field.tsx";

/** A password that can be looked at: typing blind on a phone is how wrong passwords are set. */
export function PasswordField(props: Omit<TextFieldProps, "type" | "suffix" | "dir">) {
  const t = useUiWords();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <TextField
      {...props}
      dir="ltr"
      type={shown ? "text" : "password"}
      spellCheck="false"
      suffix={
        <Button
          aria-label={t(shown ? "hidePassword" : "showPassword")}
          onPress={() => setShown(!shown)}
          className="-me-2 grid size-control-small place-items-center rounded-sm text-soft is-hovered:bg-hover"
        >
          <Icon aria-hidden className="size-4" />
        </Button>
      }
    />
  );
}
