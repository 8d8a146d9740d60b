import { choice, defineBlock, image, text, video } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/**
 * A video behind its poster. Nothing of YouTube or Vimeo is asked for before somebody presses play and has read what that
 * means; without a script the button leads to the video itself. As a button alone it stands on a section's picture.
 */
export default defineBlock({
  type: "content.video",
  version: 1,
  category: "content",
  icon: "play",
  messages,
  props: {
    address: video("", { services: true }),
    title: text(
      { fr: "Voir l’atelier en vidéo", ar: "شاهد الورشة بالفيديو", en: "See the workshop on video" },
      { max: 120 },
    ),
    look: choice(["poster", "button"], "poster"),
    poster: image(null, { showWhen: { prop: "look", is: ["poster"] } }),
    ratio: choice(["16:9", "1:1", "4:5"], "16:9"),
  },
  island: { tag: "v-video", load: "visible" },
});
