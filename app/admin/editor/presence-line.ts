import type { LiveDocument, PresenceLine, PresenceWord } from "#builder/ports.ts";

/** Posts a word; throws where nobody answers. */
type Send = (word: object, keepalive?: boolean) => Promise<unknown>;

/**
 * One tab's line to the others on a document: it speaks by requests and hears by a stream of server-sent events. The
 * answer to each word says how it is too, so that where no stream holds (a proxy in between) news still comes with it. A
 * tab that is not looked at closes its stream: browsers allow six to one host.
 */
export function presenceLine(
  streamUrl: string,
  tab: string,
  { send, onLive }: { send: Send; onLive(live: LiveDocument): void },
): PresenceLine {
  let stream: EventSource | undefined;
  let closed = false;
  const hear = () => {
    const isHeld = stream !== undefined && stream.readyState !== EventSource.CLOSED;
    if (closed || isHeld || document.visibilityState === "hidden") return;
    stream = new EventSource(streamUrl);
    stream.onmessage = ({ data }) => onLive(JSON.parse(data as string) as LiveDocument);
  };
  const hangUp = () => {
    stream?.close();
    stream = undefined;
  };
  const onVisibility = () => {
    if (document.visibilityState === "hidden") hangUp();
    else hear();
  };
  const leave = () => void send({ tab, leaves: true }, true).catch(() => undefined);
  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("pagehide", leave);

  return {
    async say(word: PresenceWord) {
      const answer = (await send({ tab, ...word })) as { ok: boolean; value: LiveDocument };
      if (!answer.ok || closed) return;
      onLive(answer.value);
      hear();
    },
    close() {
      if (closed) return;
      closed = true;
      hangUp();
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pagehide", leave);
      leave();
    },
  };
}
