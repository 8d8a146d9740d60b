import { Ban, KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import { type ApiToken, TOKEN_SCOPES, type TokenScope } from "#app/staff/types.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { CardProps } from "./users-card.tsx";

/** Keys for other programs: what they are for, what they may, and the end of them. */
export function TokensCard({ tokens, isBusy, send, t }: CardProps & { tokens: ApiToken[] }) {
  const [making, setMaking] = useState(false);
  return (
    <Card
      flush
      title={t("tokens")}
      description={t("tokensHelp")}
      actions={
        <Button onPress={() => setMaking(true)}>
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
      <TokenDialog isOpen={making} onClose={() => setMaking(false)} isBusy={isBusy} send={send} t={t} />
    </Card>
  );
}

function TokenDialog({ isOpen, onClose, isBusy, send, t }: CardProps & { isOpen: boolean; onClose: () => void }) {
  const [name, setName] = useState("");
  const [scope, setScope] = useState<TokenScope>("read");
  return (
    <Dialog
      title={t("addToken")}
      size="small"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <Button
          tone="primary"
          isPending={isBusy}
          isDisabled={!name.trim()}
          onPress={() => {
            send({ intent: "token", name, scope });
            setName("");
            onClose();
          }}
        >
          {t("addToken")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField label={t("tokenName")} value={name} onChange={setName} maxLength={120} autoFocus />
        <RadioGroup
          label={t("scope")}
          value={scope}
          onChange={setScope}
          choices={TOKEN_SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
        />
      </div>
    </Dialog>
  );
}
