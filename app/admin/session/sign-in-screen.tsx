import { Form, useNavigation } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../use-words.ts";
import { AuthFrame } from "./auth-frame.tsx";
import { sessionMessages } from "./messages.ts";

/** Why the last try was refused. One answer for a wrong password and for an account that is not there. */
export type SignInRefusal = { code: "refused" } | { code: "too-many"; minutes: number };

export interface SignInScreenProps {
  refusal?: SignInRefusal | undefined;
  /** What was typed before. */
  email?: string | undefined;
  signedOut?: boolean;
  /** Where to go afterwards; a path of the admin. */
  next: string;
}

export function SignInScreen({ refusal, email, signedOut, next }: SignInScreenProps) {
  const t = useWords(sessionMessages);
  const busy = useNavigation().formAction?.startsWith("/admin/sign-in") ?? false;
  return (
    <AuthFrame title={t("signInTitle")} text={t("signInText")} back="/admin/sign-in">
      <Form method="post" replace className="flex flex-col gap-4">
        {refusal?.code === "refused" && (
          <Banner tone="danger" title={t("refused")} live>
            {t("refusedHelp")}
          </Banner>
        )}
        {refusal?.code === "too-many" && (
          <Banner tone="warning" title={t("tooMany")} live>
            {t("tooManyHelp", { count: refusal.minutes })}
          </Banner>
        )}
        {signedOut && !refusal && <Banner tone="positive" title={t("signedOut")} live />}
        <input type="hidden" name="next" value={next} />
        <TextField
          label={t("email")}
          name="email"
          type="email"
          inputMode="email"
          dir="ltr"
          autoComplete="username"
          defaultValue={email ?? ""}
          autoFocus={!email}
          required
        />
        <PasswordField label={t("password")} name="password" autoComplete="current-password" required />
        <Button type="submit" tone="primary" isPending={busy} className="mt-2">
          {t("signIn")}
        </Button>
      </Form>
    </AuthFrame>
  );
}
