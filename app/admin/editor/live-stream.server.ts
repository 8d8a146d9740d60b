import type { LiveDocument, LiveDocuments } from "#app/documents/index.server.ts";

const HEARTBEAT_MS = 15_000;
/** After this the browser comes again, and is asked again who it is. */
const LONGEST_MS = 5 * 60_000;
/** Messages that lie unread before whoever does not read them is sent away. */
const UNREAD = 64;

export interface LiveStreamOptions {
  document: string;
  /** The stream is for this tab alone, and ends when it is no longer held to be here. */
  tab: string;
  /** The browser is gone. */
  signal: AbortSignal;
}

/** What happens on a document, as server-sent events: each is the whole of what there is to know, so none can be missed. */
export function liveStream(live: LiveDocuments, { document, tab, signal }: LiveStreamOptions): Response {
  const encoder = new TextEncoder();
  const endings: (() => void)[] = [];
  const stop = () => {
    for (const ending of endings.splice(0)) ending();
  };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      let met = false;
      endings.push(() => {
        isOpen = false;
      });
      const end = () => {
        if (!isOpen) return;
        stop();
        controller.close();
      };
      const say = (text: string) => {
        if (!isOpen) return;
        if ((controller.desiredSize ?? 0) < -UNREAD) return end();
        controller.enqueue(encoder.encode(text));
      };
      const onLive = (now: LiveDocument) => {
        const here = now.people.some((each) => each.tab === tab);
        met ||= here;
        say(`data: ${JSON.stringify(now)}\n\n`);
        if (met && !here) end();
      };
      const heartbeat = setInterval(() => say(":\n\n"), HEARTBEAT_MS);
      const limit = setTimeout(end, LONGEST_MS);
      signal.addEventListener("abort", end);
      say("retry: 2000\n\n");
      const unwatch = live.watch(document, onLive, end);
      endings.push(unwatch, () => {
        clearInterval(heartbeat);
        clearTimeout(limit);
        signal.removeEventListener("abort", end);
      });
      // The browser may be gone, or the tab, before the first word is out.
      if (signal.aborted) end();
      if (!isOpen) stop();
    },
    cancel: stop,
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      // Proxies of the nginx family hold answers back until they are told not to.
      "x-accel-buffering": "no",
    },
  });
}
