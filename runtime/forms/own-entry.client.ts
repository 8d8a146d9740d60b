/** An answer of one's own among the boxes, as the server draws it too. */
export function addEntry(list: HTMLElement, name: string, value: string): void {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name, value, checked: true });
  const words = document.createElement("span");
  words.textContent = value;
  const label = document.createElement("label");
  label.className = "check";
  label.dataset.ownEntry = "";
  label.append(box, words);
  list.append(label);
}
