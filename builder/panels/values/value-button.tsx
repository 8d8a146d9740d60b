import { Braces } from "lucide-react";
import { lazy, type ReactElement, Suspense, useState } from "react";
import { IconButton } from "#app/ui/icon-button.tsx";
import type { ValuePick } from "./pick.ts";

// The picker comes when somebody first wants a value.
const ValueDialog = lazy(() => import("./value-dialog.tsx"));

/** Opens the list of values that may stand here. */
export function ValueButton(
  props: ValuePick & {
    label: string;
    isDisabled?: boolean;
    trigger?: (open: () => void) => ReactElement;
    /** Something else was pressed already: no button of its own. */
    opensAtOnce?: boolean;
    onClose?(): void;
  },
) {
  const { label, isDisabled = false, trigger, opensAtOnce = false, onClose, ...pick } = props;
  const [isOpen, setOpen] = useState(opensAtOnce);
  const open = () => setOpen(true);
  const close = () => {
    setOpen(false);
    onClose?.();
  };
  return (
    <>
      {opensAtOnce ? null : trigger ? (
        trigger(open)
      ) : (
        <IconButton label={label} size="small" isDisabled={isDisabled} onPress={open}>
          <Braces aria-hidden />
        </IconButton>
      )}
      {isOpen && (
        <Suspense>
          <ValueDialog {...pick} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
