import { Trash2 } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { Dialog, DialogTrigger } from "#app/ui/dialog.tsx";

export interface DeleteButtonProps {
  /** On the button and on the dialog's own; a telephone shows the sign alone. */
  label: string;
  title: string;
  /** What goes with it, and what stays. */
  text: string;
  stay: string;
  onDelete: () => void;
}

/** Deletes what a screen is about, once somebody has read what that means. */
export function DeleteButton({ label, title, text, stay, onDelete }: DeleteButtonProps) {
  return (
    <DialogTrigger>
      <Button>
        <Trash2 aria-hidden />
        <span className="max-sm:sr-only">{label}</span>
      </Button>
      <Dialog
        title={title}
        size="small"
        footer={(close) => (
          <>
            <Button onPress={close}>{stay}</Button>
            <Button
              tone="danger"
              onPress={() => {
                close();
                onDelete();
              }}
            >
              {label}
            </Button>
          </>
        )}
      >
        <p>{text}</p>
      </Dialog>
    </DialogTrigger>
  );
}
