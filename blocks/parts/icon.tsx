import { ICONS, POINTING } from "./icons.ts";

/** An icon beside words: readers skip it. An unknown name shows nothing. */
export function Icon({ name, className = "size-5" }: { name: string; className?: string }) {
  const Drawing = Object.hasOwn(ICONS, name) ? ICONS[name] : undefined;
  if (!Drawing) return null;
  return (
    <Drawing
      aria-hidden="true"
      focusable="false"
      strokeWidth={1.75}
      className={`shrink-0 ${POINTING.has(name) ? "icon-points " : ""}${className}`}
    />
  );
}

/** A speech bubble with a handset, the sign people look for; drawn here because the icon set holds no brands. */
export function WhatsAppIcon({ className = "size-6" }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 ${className}`}
    >
      <path d="M3.2 20.8l1.3-4.3a8.6 8.6 0 1 1 3.2 3.1z" />
      <path
        fill="currentColor"
        stroke="none"
        d="M9.3 7.6c-.3-.5-.9-.5-1.3-.1-.7.7-1 1.6-.6 2.7a9.6 9.6 0 0 0 6.2 6.1c1 .3 2 0 2.6-.7.4-.4.3-1-.1-1.3l-1.5-.9c-.4-.2-.9-.1-1.2.3l-.4.5a6.4 6.4 0 0 1-3.3-3.2l.5-.5c.3-.3.4-.8.1-1.2z"
      />
    </svg>
  );
}
