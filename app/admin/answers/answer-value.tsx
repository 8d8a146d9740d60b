import { readInk } from "#blocks/parts/ink.ts";
import type { AnswerLine } from "#runtime/forms/answer-lines.ts";

/** An answer as it is looked at: files to open, a signature as it was drawn, a place on the map, else words. */
export function AnswerValue({ text, files, ink, map }: AnswerLine) {
  const drawn = ink === undefined ? undefined : readInk(ink);
  if (files) return files.map((file) => <JoinedFile key={file.id} {...file} />);
  if (drawn) {
    return (
      <svg
        className="block h-16 rounded border border-line bg-white"
        viewBox={`0 0 ${drawn.width} ${drawn.height}`}
        aria-label={text}
        role="img"
      >
        {drawn.lines.map((points) => (
          <polyline key={points} points={points} fill="none" stroke="#111" strokeWidth={4} strokeLinecap="round" />
        ))}
      </svg>
    );
  }
  if (map === undefined) return <bdi>{text}</bdi>;
  return (
    <a className="underline" href={map} target="_blank" rel="noreferrer">
      <bdi>{text}</bdi>
    </a>
  );
}

/** Opened beside the list, so that its place in it is kept. */
function JoinedFile({ id, name }: { id: string; name: string }) {
  return (
    <a className="me-3 inline-block underline" href={`/admin/answers/files/${id}`} target="_blank" rel="noreferrer">
      <bdi>{name}</bdi>
    </a>
  );
}
