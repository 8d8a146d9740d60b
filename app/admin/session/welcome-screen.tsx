import { Form, useLocation, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { useWords } from "../use-words.ts";
import { AuthFrame } from "./auth-frame.tsx";
import { sessionMessages } from "./messages.ts";

export type PasswordRefusal = { code: "tooShort" | "tooLong"; count: number } | { code: "tooCommon" };

/** A one-time link: opening it changes nothing (mail scanners open links too), choosing a password uses it up. */
export function WelcomeScreen({ email, refusal }: { email: string; refusal?: PasswordRefusal | undefined }) {
  const t = useWords(sessionMessages);
  const { pathname } = useLocation();
  const busy = useNavigation().formAction?.startsWith("/admin/welcome") ?? false;
  const [before, after] = t("welcomeText", { email: "\u0000" }).split("\u0000");
  return (
    <AuthFrame
      title={t("welcomeTitle")}
      back={pathname}
      text={
        <>
          {before}
          <bdi className="font-medium text-ink">{email}</bdi>
          {after}
        </>
      }
    >
      <Form method="post" replace className="flex flex-col gap-4">
        {/* Password managers file the new password under the account it belongs to. */}
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
          className="sr-only"
        />
        <PasswordField
          label={t("newPassword")}
          name="password"
          autoComplete="new-password"
          description={t("passwordHelp")}
          error={refusal && t(refusal.code, "count" in refusal ? { count: refusal.count } : {})}
          autoFocus
          required
        />
        <Button type="submit" tone="primary" isPending={busy} className="mt-2">
          {t("start")}
        </Button>
      </Form>
    </AuthFrame>
  );
}

/** The link was used, ran out, or never was: all three look alike. */
export function LinkGoneScreen() {
  const t = useWords(sessionMessages);
  const { pathname } = useLocation();
  return (
    <AuthFrame title={t("linkGoneTitle")} text={t("linkGoneText")} back={pathname}>
      <ButtonLink href="/admin/sign-in" tone="primary" className="w-full">
        {t("signIn")}
      </ButtonLink>
    </AuthFrame>
  );
}
