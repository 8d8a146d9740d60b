import { Ban, CircleCheck, Ellipsis, MailPlus, UserPlus } from "lucide-react";
import { useState } from "react";
import { ROLES, type Role } from "#app/staff/permissions.ts";
import type { StaffUser } from "#app/staff/types.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type CardProps, CreateDialog, type CreateProps, type SettingsWords } from "./create-dialog.tsx";

export function UsersCard({ users, self, send, onAdd, t }: CardProps & { users: StaffUser[]; self: string }) {
  return (
    <Card
      flush
      title={t("users")}
      actions={
        <Button tone="primary" onPress={onAdd}>
          <UserPlus aria-hidden />
          {t("addUser")}
        </Button>
      }
    >
      <ul className="mt-2">
        {users.map((user) => (
          <li key={user.id} className="flex flex-wrap items-center gap-3 border-t border-line px-5 py-3 max-sm:px-4">
            <Avatar name={user.name || user.email} />
            <div className="min-w-40 flex-1">
              <p dir="ltr" className="truncate font-medium rtl:text-end">
                {user.email}
              </p>
              <p className="text-sm text-soft">
                {t(user.role)}
                {" · "}
                {user.lastSignInAt === null ? t("never") : <RelativeTime at={user.lastSignInAt} />}
              </p>
            </div>
            <UserBadge user={user} t={t} />
            <UserMenu user={user} isSelf={user.id === self} send={send} t={t} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function UserBadge({ user, t }: { user: StaffUser; t: SettingsWords }) {
  if (user.disabled) {
    return (
      <Badge tone="danger" icon={Ban}>
        {t("disabled")}
      </Badge>
    );
  }
  return (
    <Badge tone={user.active ? "positive" : "neutral"} icon={user.active ? CircleCheck : MailPlus}>
      {t(user.active ? "active" : "invited")}
    </Badge>
  );
}

function UserMenu(props: { user: StaffUser; isSelf: boolean; send: CardProps["send"]; t: SettingsWords }) {
  const { user, isSelf, send, t } = props;
  const label = t("actions", { name: user.email });
  const access = user.disabled ? "enable" : "disable";
  return (
    <Menu
      label={label}
      trigger={
        <IconButton label={label}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
      groups={[
        {
          id: "role",
          title: t("role"),
          selected: [user.role],
          entries: ROLES.map((id) => ({ id, label: t(id), disabled: isSelf })),
          onSelect: ([role]) => role && role !== user.role && send({ intent: "role", id: user.id, role }),
        },
        {
          id: "access",
          entries: [
            {
              id: "link",
              label: t("newLink"),
              disabled: user.disabled,
              onAction: () => send({ intent: "link", id: user.id }),
            },
            {
              id: access,
              label: t(access),
              disabled: isSelf,
              ...(access === "disable" && { tone: "danger" as const }),
              onAction: () => send({ intent: access, id: user.id }),
            },
          ],
        },
      ]}
    />
  );
}

/** Whom to let in, and as what; the link to come in by is shown once they are. */
export function InviteDialog(props: CreateProps) {
  const { t } = props;
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("support");
  return (
    <CreateDialog
      {...props}
      title={t("addUser")}
      act={t("invite")}
      fields={email.trim() ? { intent: "invite", email, role } : undefined}
    >
      <TextField label={t("email")} type="email" dir="ltr" value={email} onChange={setEmail} autoFocus />
      <RadioGroup
        label={t("role")}
        value={role}
        onChange={setRole}
        choices={ROLES.map((value) => ({ value, label: t(value), description: t(`roleText.${value}`) }))}
      />
    </CreateDialog>
  );
}
