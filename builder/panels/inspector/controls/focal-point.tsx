import type { ImageValue } from "#blocks/contract/index.ts";
import { FocalPicker } from "../../../media-library/focal-picker.tsx";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor } from "../../editor-context.tsx";

/** The point of a block's picture that cropping keeps: the picture's own until the block has another. */
export function FocalPoint(props: {
  image: ImageValue;
  onChange(focal: { x: number; y: number }): void;
  isReadOnly: boolean;
}) {
  const t = useWords(inspectorWords);
  const { ports } = useEditor();
  return (
    <FocalPicker
      url={ports.media.url(props.image)}
      focal={props.image.focal}
      onChange={props.onChange}
      isReadOnly={props.isReadOnly}
      words={{ label: t("imageFocal"), help: t("imageFocalHelp") }}
    />
  );
}
