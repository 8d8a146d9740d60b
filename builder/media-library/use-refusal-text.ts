import { useCallback } from "react";
import type { MediaRefusal } from "../ports.ts";
import { uploadWords } from "../words/uploads.ts";
import { useWords } from "../words/use-words.ts";

/** Why the library refused: what the server says without a word has words here. */
export function useRefusalText(): (refusal: MediaRefusal | null | undefined) => string {
  const t = useWords(uploadWords);
  return useCallback(
    (refusal) => {
      if (refusal?.message) return refusal.message;
      if (refusal?.code === "forbidden") return t("forbidden");
      return t(refusal?.code === "upload.too_large" ? "tooLarge" : "uploadFailed");
    },
    [t],
  );
}
