import type { ReactNode } from "react";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import type { settingsMessages } from "./messages.ts";

export type SettingsWords = Translate<keyof (typeof settingsMessages)["fr"] & string>;

export interface CardProps {
  isBusy: boolean;
  send: (fields: Record<string, string>) => void;
  onAdd: () => void;
  t: SettingsWords;
}

export interface CreateProps extends Omit<CardProps, "onAdd"> {
  /** Why what was sent from here was not done. */
  refused: string | undefined;
  onClose: () => void;
}

/** Asks for what makes a colleague or a key, and stays as it was filled in until that is made. */
export function CreateDialog(
  props: CreateProps & {
    title: string;
    act: string;
    /** What is sent; nothing while something is still to be said. */
    fields: Record<string, string> | undefined;
    children: ReactNode;
  },
) {
  const { fields } = props;
  return (
    <Dialog
      title={props.title}
      isOpen
      onOpenChange={(open) => !open && props.onClose()}
      footer={
        <Button
          tone="primary"
          isPending={props.isBusy}
          isDisabled={!fields}
          onPress={() => fields && props.send(fields)}
        >
          {props.act}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {props.children}
        {props.refused && <Banner tone="danger" title={props.refused} live />}
      </div>
    </Dialog>
  );
}
