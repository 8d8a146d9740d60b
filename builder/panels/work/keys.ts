/** Keys of a shortcut as people read them: `Mod+Shift+Z`, `Alt+ArrowUp`, `?`. Mod is Ctrl, or Cmd on a Mac. */
export type Keys = string;

export type KeyPress = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * Was this shortcut pressed? Letters go by what is printed on the key (AZERTY has its Z elsewhere), or by the key's place
 * where the layout is not Latin (an Arabic keyboard has no Z). Digits and Alt combinations go by place: AZERTY needs
 * Shift for digits, and Alt types special letters on a Mac. Signs are signs, with Shift or without.
 */
export function matches(press: KeyPress, keys: Keys): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const wants = new Set(parts.slice(0, -1));
  const mod = press.ctrlKey || press.metaKey;
  if (mod !== wants.has("Mod") || press.altKey !== wants.has("Alt")) return false;
  const isSign = /^[^A-Za-z0-9]$/.test(key);
  if (!isSign && press.shiftKey !== wants.has("Shift")) return false;
  return keyOf(press, key) === key;
}

function keyOf({ key, code, altKey }: KeyPress, wanted: string): string {
  if (/^[0-9]$/.test(wanted)) return code.replace(/^(Digit|Numpad)/, "");
  if (!/^[A-Z]$/.test(wanted)) return key;
  const letter = key.toUpperCase();
  return /^[A-Z]$/.test(letter) && !altKey ? letter : code.replace(/^Key/, "");
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "↵",
  Delete: "⌦",
  Backspace: "⌫",
  Escape: "Esc",
};

/** As it is printed on keys. */
export function shownKeys(keys: Keys, mac = false): string {
  return keys
    .split("+")
    .map((part) => (part === "Mod" ? (mac ? "⌘" : "Ctrl") : part === "Alt" && mac ? "⌥" : (SHOWN[part] ?? part)))
    .join("+");
}
