import { useMemo } from "react";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { MediaLibrary } from "#builder/media-library/media-library.tsx";
import type { MediaFolder, MediaPage } from "#builder/ports.ts";
import { useWords } from "../use-words.ts";
import { libraryPort } from "./library-port.ts";
import { mediaMessages } from "./messages.ts";

export interface MediaScreenProps {
  page: MediaPage;
  folders: MediaFolder[];
  locales: Locale[];
  mayWrite: boolean;
}

/** The library as a room of the admin; the editor opens the very same one to pick from. */
export function MediaScreen({ page, folders, locales, mayWrite }: MediaScreenProps) {
  const t = useWords(mediaMessages);
  const port = useMemo(libraryPort, []);
  return (
    <>
      <PageHeader title={t("title")} />
      <MediaLibrary port={port} locales={locales} mayWrite={mayWrite} first={{ page, folders }} />
    </>
  );
}
