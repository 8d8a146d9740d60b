import { defineIsland, Island } from "#blocks/contract/island.client.ts";

/** Puts the player in the poster's place once somebody pressed play; a button alone opens it over the page. */
class Video extends Island {
  protected connect(): void {
    this.on(this.find("[data-play]"), "click", (event) => {
      event.preventDefault();
      const stage = this.querySelector<HTMLElement>("[data-stage]");
      if (stage) stage.replaceChildren(this.player());
      else this.open();
      this.querySelector<HTMLElement>("iframe, video")?.focus();
    });
  }

  private open(): void {
    const dialog = document.createElement("dialog");
    dialog.className = "video-dialog";
    dialog.append(this.player());
    dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    this.append(dialog);
    dialog.showModal();
  }

  private player(): HTMLElement {
    const { embed = "", provider, title = "" } = this.dataset;
    if (provider === "file") {
      return Object.assign(document.createElement("video"), { src: embed, controls: true, autoplay: true, title });
    }
    return Object.assign(document.createElement("iframe"), {
      src: embed,
      title,
      allow: "autoplay; fullscreen; picture-in-picture",
      referrerPolicy: "strict-origin-when-cross-origin",
    });
  }
}

defineIsland("v-video", Video);
