import type { ReactNode } from "react";
import { Button, type ButtonTone } from "#app/ui/button.tsx";
import { Dialog, DialogTrigger } from "#app/ui/dialog.tsx";

/** A button that asks before it acts, and says what will happen. */
export function ConfirmButton(props: {
  label: string;
  icon: ReactNode;
  tone: ButtonTone;
  title: string;
  cancel: string;
  isDisabled: boolean;
  onConfirm(): void;
  children: ReactNode;
}) {
  const { label, icon, tone, title, cancel, isDisabled, onConfirm, children } = props;
  return (
    <DialogTrigger>
      <Button tone={tone === "danger" ? "secondary" : tone} isDisabled={isDisabled}>
        {icon}
        {label}
      </Button>
      <Dialog
        role="alert"
        size="small"
        title={title}
        footer={(close) => (
          <>
            <Button onPress={close}>{cancel}</Button>
            <Button
              tone={tone}
              autoFocus
              onPress={() => {
                onConfirm();
                close();
              }}
            >
              {label}
            </Button>
          </>
        )}
      >
        {children}
      </Dialog>
    </DialogTrigger>
  );
}
