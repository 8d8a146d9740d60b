import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import type { ApiToken, StaffUser } from "#app/staff/types.ts";
import { Banner } from "#app/ui/banner.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { settingsMessages } from "./messages.ts";
import { SecretDialog } from "./secret-dialog.tsx";
import { SettingsHead } from "./settings-nav.tsx";
import { TokenDialog, TokensCard } from "./tokens-card.tsx";
import { InviteDialog, UsersCard } from "./users-card.tsx";

export type TeamDone = "userChanged" | "tokenRevoked";
/** A made link or key carries its secret, this once; it is told by a dialog, not by a toast. */
export type TeamAnswer = Outcome<TeamDone | "secret"> & {
  secret?: { kind: "link" | "token"; name: string; value: string };
};

export interface TeamScreenProps {
  users: StaffUser[];
  tokens: ApiToken[];
  /** Who looks: nobody blocks themselves by a slip. */
  self: string;
}

/** Who may come in, and with which keys. The owner's alone. */
export function TeamScreen({ users, tokens, self }: TeamScreenProps) {
  const t = useWords(settingsMessages);
  const fetcher = useFetcher<TeamAnswer>();
  const { data } = fetcher;
  const [seen, setSeen] = useState<TeamAnswer>();
  const secret = data === seen ? undefined : data?.secret;
  /** The dialog that is open, and what had been answered before it: an older refusal is none of its own. */
  const [making, setMaking] = useState<{ what: "user" | "token"; before: TeamAnswer | undefined }>();
  useOutcome(
    fetcher,
    (done) => (done === "secret" ? null : t(done)),
    () => setMaking(undefined),
  );
  const refused = data?.ok === false && data !== making?.before ? data.message : undefined;
  const shared = {
    isBusy: fetcher.state !== "idle",
    send: (fields: Record<string, string>) => fetcher.submit(fields, { method: "post" }),
    t,
  };
  const dialog = { ...shared, refused, onClose: () => setMaking(undefined) };
  return (
    <>
      <SettingsHead mayManageTeam />
      <div className="flex flex-col gap-4">
        {refused && !making && <Banner tone="danger" title={refused} live />}
        <UsersCard {...shared} users={users} self={self} onAdd={() => setMaking({ what: "user", before: data })} />
        <TokensCard {...shared} tokens={tokens} onAdd={() => setMaking({ what: "token", before: data })} />
      </div>
      {making?.what === "user" && <InviteDialog {...dialog} />}
      {making?.what === "token" && <TokenDialog {...dialog} />}
      {secret && (
        <SecretDialog
          title={t(secret.kind === "link" ? "linkTitle" : "tokenTitle", { name: secret.name })}
          text={t(secret.kind === "link" ? "linkText" : "tokenText")}
          secret={secret.value}
          onClose={() => setSeen(data)}
        />
      )}
    </>
  );
}
