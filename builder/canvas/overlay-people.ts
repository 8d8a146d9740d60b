import type { Box } from "./drag/placement.ts";

/** Somebody else in a block of the page. */
export interface PersonMark {
  node: string;
  words: string;
  /** Which of the colours of people is theirs. */
  color: string;
}

interface OverlayTools {
  make(className: string): HTMLElement;
  put(element: HTMLElement, box: Box): void;
  putTag(element: HTMLElement, box: Box): void;
  boxOf(id: string): Box | null;
}

/** Blocks that others are in, outlined in the colour of each, with their names on them. */
export function createPeopleMarks({ make, put, putTag, boxOf }: OverlayTools) {
  const marks: { box: HTMLElement; tag: HTMLElement }[] = [];
  let people: readonly PersonMark[] = [];
  const draw = () => {
    people.forEach((person, index) => {
      marks[index] ??= { box: make("box person"), tag: make("tag person") };
      const { box, tag } = marks[index];
      const place = boxOf(person.node);
      box.hidden = tag.hidden = !place;
      if (!place) return;
      for (const element of [box, tag]) element.style.setProperty("--person", `var(--person-${person.color})`);
      const name = document.createElement("span");
      name.textContent = person.words;
      tag.replaceChildren(name);
      put(box, place);
      putTag(tag, place);
    });
    for (const { box, tag } of marks.slice(people.length)) box.hidden = tag.hidden = true;
  };
  return {
    show(next: readonly PersonMark[]) {
      people = next;
      draw();
    },
    draw,
  };
}
