/** Where a video lies, read from the address people copy; null for anything else. */
export interface VideoSource {
  provider: "youtube" | "vimeo" | "file";
  /** Where people without a script see it. */
  href: string;
  /** What is framed or played once somebody agreed. */
  embed: string;
}

const YOUTUBE =
  /^https:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch\?(?:[^#\s]*&)?v=|shorts\/|embed\/)|youtu\.be\/)([\w-]{11})(?![\w-])/;
const VIMEO = /^https:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{6,12})(?!\d)/;
const FILE = /^\/(?![/\\])[\w./%-]+\.(?:mp4|webm)$/;

export function videoSource(address: string): VideoSource | null {
  const [, youtube] = YOUTUBE.exec(address) ?? [];
  if (youtube) {
    return {
      provider: "youtube",
      href: `https://www.youtube.com/watch?v=${youtube}`,
      embed: `https://www.youtube-nocookie.com/embed/${youtube}?autoplay=1&rel=0`,
    };
  }
  const [, vimeo] = VIMEO.exec(address) ?? [];
  if (vimeo) {
    return {
      provider: "vimeo",
      href: `https://vimeo.com/${vimeo}`,
      embed: `https://player.vimeo.com/video/${vimeo}?autoplay=1&dnt=1`,
    };
  }
  return FILE.test(address) ? { provider: "file", href: address, embed: address } : null;
}
