import { expect, it } from "vitest";
import { videoSource } from "./video-source.ts";

it.each([
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=4s", "youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
  ["https://www.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ", "youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
  ["https://youtu.be/dQw4w9WgXcQ?si=x", "youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
  ["https://www.youtube.com/shorts/dQw4w9WgXcQ", "youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
  ["https://vimeo.com/76979871", "vimeo", "https://vimeo.com/76979871"],
  ["/media/atelier.mp4", "file", "/media/atelier.mp4"],
])("knows %s", (address, provider, href) => {
  expect(videoSource(address)).toMatchObject({ provider, href });
});

it.each([
  "",
  "javascript:alert(1)",
  "//evil.example/x.mp4",
  "https://evil.example/x.mp4",
  "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
  'https://youtu.be/"><script>',
])("takes nothing else: %s", (address) => {
  expect(videoSource(address)).toBeNull();
});
