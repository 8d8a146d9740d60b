import { defineIsland, Island } from "#blocks/contract/island.client.ts";

/** What browsers know of a shopper's wish to save data; not all say it. */
type Connection = { saveData?: boolean; effectiveType?: string };

/**
 * A section's video behind its words. The picture stands there first, and stays for who asked for less motion or less
 * data, or where the video does not come. It is silent, goes round, and can be stopped by a button.
 */
class Backdrop extends Island {
  private stopped = false;

  protected connect(signal: AbortSignal): void {
    const { connection } = navigator as Navigator & { connection?: Connection };
    const saves = connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? "");
    if (saves || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const video = document.createElement("video");
    Object.assign(video, { src: this.dataset.src, muted: true, loop: true, autoplay: true, playsInline: true });
    video.setAttribute("aria-hidden", "true");
    video.tabIndex = -1;
    video.className = "backdrop-video";
    this.on(video, "playing", () => video.classList.add("is-playing"), { once: true });
    this.on(video, "error", () => {
      for (const each of this.querySelectorAll(".backdrop-video, button")) each.remove();
    });
    this.append(video, this.button(video));
    this.rest(video, signal);
  }

  /** Who is disturbed by it stops it; that it moves is said by the button's words. */
  private button(video: HTMLVideoElement): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "backdrop-button";
    const tell = () => {
      button.dataset.state = video.paused ? "paused" : "playing";
      button.setAttribute("aria-label", (video.paused ? this.dataset.play : this.dataset.pause) ?? "");
    };
    this.on(button, "click", () => {
      this.stopped = !video.paused;
      if (video.paused) void video.play();
      else video.pause();
    });
    this.on(video, "play", tell);
    this.on(video, "pause", tell);
    tell();
    return button;
  }

  /** Nothing is drawn, and nothing is loaded, for a video that is out of sight. */
  private rest(video: HTMLVideoElement, signal: AbortSignal): void {
    const watch = new IntersectionObserver(([entry]) => {
      if (this.stopped) return;
      if (entry?.isIntersecting) void video.play().catch(() => undefined);
      else video.pause();
    });
    watch.observe(this);
    signal.addEventListener("abort", () => watch.disconnect(), { once: true });
  }
}

defineIsland("v-backdrop", Backdrop);
