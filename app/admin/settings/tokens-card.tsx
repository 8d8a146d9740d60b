import { Ban, KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import { type ApiToken, TOKEN_SCOPES, type TokenScope } from "#app/staff/types.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type CardProps, CreateDialog, type CreateProps } from "./create-dialog.tsx";

/** Keys for other programs: what they are for, what they may, and the end of them. */
export function TokensCard({ tokens, isBusy, send, onAdd, t }: CardProps & { tokens: ApiToken[] }) {
  return (
    <Card
      flush
      title={t("tokens")}
      description={t("tokensHelp")}
      actions={
        <Button onPress={onAdd}>
          <Plus aria-hidden />
          {t("addToken")}
        </Button>
      }
    >
      {tokens.length === 0 && <p className="px-5 py-4 text-soft max-sm:px-4">{t("noTokens")}</p>}
      <ul className="mt-2">
        {tokens.map((token) => (
          <li key={token.id} className="flex flex-wrap items-center gap-3 border-t border-line px-5 py-3 max-sm:px-4">
            <KeyRound aria-hidden className="size-4.5 shrink-0 text-soft" />
            <div className="min-w-40 flex-1">
              <p className="font-medium wrap-anywhere">{token.name}</p>
              <p className="text-sm text-soft">
                {t(`scope.${token.scope}`)} · <RelativeTime at={token.createdAt} />
              </p>
            </div>
            {token.revoked ? (
              <Badge icon={Ban}>{t("revoked")}</Badge>
            ) : (
              <Button size="small" onPress={() => send({ intent: "revoke", id: token.id })} isDisabled={isBusy}>
                {t("revoke")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What a key is for and what it may; the key itself is shown once it is made. */
export function TokenDialog(props: CreateProps) {
  const { t } = props;
  const [name, setName] = useState("");
  const [scope, setScope] = useState<TokenScope>("read");
  return (
    <CreateDialog
      {...props}
      title={t("addToken")}
      act={t("addToken")}
      fields={name.trim() ? { intent: "token", name, scope } : undefined}
    >
      <TextField label={t("tokenName")} value={name} onChange={setName} maxLength={120} autoFocus />
      <RadioGroup
        label={t("scope")}
        value={scope}
        onChange={setScope}
        choices={TOKEN_SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
      />
    </CreateDialog>
  );
}
