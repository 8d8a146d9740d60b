import { Button } from "#app/ui/button.tsx";

/** Stands at the foot of a form that was changed; `Ctrl+S` is in the form itself. */
export function SaveBar(props: {
  isDirty: boolean;
  isBusy: boolean;
  onDiscard?: () => void;
  words: { unsaved: string; discard: string; save: string };
}) {
  if (!props.isDirty && !props.isBusy) return null;
  return (
    <div
      data-foot-bar
      className="sticky bottom-3 z-20 mt-4 flex flex-wrap items-center justify-end gap-2 rounded-md border border-line bg-raised p-2 ps-4 shadow-mid"
    >
      <p role="status" className="me-auto font-medium">
        {props.words.unsaved}
      </p>
      {props.onDiscard && (
        <Button onPress={props.onDiscard} isDisabled={props.isBusy}>
          {props.words.discard}
        </Button>
      )}
      <Button type="submit" tone="primary" isPending={props.isBusy}>
        {props.words.save}
      </Button>
    </div>
  );
}
