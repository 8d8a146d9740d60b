import { defineIsland, Island } from "#blocks/contract/island.client.ts";

/** The range over the pictures moves the line between them: by thumb, mouse and arrow keys alike. */
class BeforeAfter extends Island {
  protected connect(): void {
    const range = this.find<HTMLInputElement>("input");
    range.hidden = false;
    this.on(range, "input", () => this.style.setProperty("--split", `${range.value}%`));
  }
}

defineIsland("v-before-after", BeforeAfter);
