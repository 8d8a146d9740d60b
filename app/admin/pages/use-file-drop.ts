import { type DragEvent, useRef, useState } from "react";

/** A file dropped anywhere on a screen. @param onDrop called once it is there */
export function useFileDrop(isOn: boolean, onDrop: () => void) {
  const [file, setFile] = useState<File>();
  const [isOver, setOver] = useState(false);
  /** Elements entered and not left: each child the pointer passes enters and leaves too. */
  const depth = useRef(0);
  const holdsFiles = ({ dataTransfer }: DragEvent) => isOn && dataTransfer.types.includes("Files");
  const enter = (by: 1 | -1) => (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    depth.current += by;
    setOver(depth.current > 0);
  };
  const area = {
    onDragEnter: enter(1),
    onDragLeave: enter(-1),
    onDragOver: (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      const [dropped] = event.dataTransfer.files;
      if (!dropped) return;
      setFile(dropped);
      onDrop();
    },
  };
  return { file, isOver, area };
}
