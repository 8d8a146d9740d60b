import type { MediaItem, MediaPlace, MediaPort, MediaQuery, MediaRefusal } from "#builder/ports.ts";

const LIBRARY = "/admin/media/library";

/** The library's port against this server. Nobody there is a throw, which the library answers by offering to try again. */
export function libraryPort(): MediaPort {
  return {
    list: (query) => read(searchOf(query)),
    folders: () => read("what=folders"),
    details: (id) => read(`what=details&id=${encodeURIComponent(id)}`),
    async do(act) {
      const response = await fetch(LIBRARY, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(act),
        credentials: "same-origin",
      });
      return response.status === 403 ? FORBIDDEN : answerOf(response);
    },
    upload,
    originalUrl: (id) => `/admin/media/original?id=${id}`,
    async has(src) {
      const { status } = await fetch(urlOf(src), { method: "HEAD" });
      if (status >= 500) throw new Error(`The server answered ${status}`);
      return status !== 404;
    },
    // On the canvas a picture is as large as in the shop: the master, not the small one of lists.
    url: ({ src }) => urlOf(src),
  };
}

/** The guard says it without a word. */
const FORBIDDEN = { ok: false, refusal: { code: "forbidden", message: "" } } as const;

function urlOf(src: string): string {
  return src.startsWith("/") ? src : `/${src}`;
}

function placeOf(place: MediaPlace): string {
  return place.in === "folder" ? `folder-${place.id}` : place.in;
}

function searchOf({ place, search, kind, size, lacks, sort, cursor }: MediaQuery): string {
  const asked = { place: placeOf(place), q: search, kind, size, lacks, sort, cursor };
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(given).toString();
}

async function read<T>(search: string): Promise<T> {
  return answerOf(await fetch(`${LIBRARY}?${search}`, { credentials: "same-origin" }));
}

/** A page in the place of an answer is the sign-in page or an error. */
async function answerOf<T>(response: Response): Promise<T> {
  if (!response.headers.get("content-type")?.startsWith("application/json")) {
    throw new Error(`The server answered ${response.status}`);
  }
  return (await response.json()) as T;
}

type Uploaded = { ok: true; value: MediaItem } | { ok: false; refusal: MediaRefusal };

/** By XMLHttpRequest: `fetch` does not tell how much has been sent. */
function upload(file: File, options: Parameters<MediaPort["upload"]>[1]): Promise<Uploaded> {
  const { folder, replaces, onProgress } = options;
  const form = new FormData();
  if (folder !== null) form.set("folder", folder);
  if (replaces !== undefined) form.set("replaces", replaces);
  form.set("file", file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/admin/media/upload");
    request.responseType = "text";
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Error("The server cannot be reached"));
    request.onload = () => {
      if (request.status === 403) return resolve(FORBIDDEN);
      if (request.status === 413) return resolve({ ok: false, refusal: { code: "upload.too_large", message: "" } });
      if (!request.getResponseHeader("content-type")?.startsWith("application/json")) {
        return reject(new Error(`The server answered ${request.status}`));
      }
      const answer = JSON.parse(request.responseText) as
        | { ok: true; items: MediaItem[] }
        | { ok: false; refusal: MediaRefusal };
      if (!answer.ok) return resolve(answer);
      const [value] = answer.items;
      return value ? resolve({ ok: true, value }) : reject(new Error("The server kept nothing"));
    };
    request.send(form);
  });
}
