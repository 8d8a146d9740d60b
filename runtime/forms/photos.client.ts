/** Longest edge, in pixels, and the weight above which a photo is drawn smaller: a telephone's photo is ten times that. */
const EDGE = 2_000;
const HEAVY = 1_000_000;
const PHOTOS = ["image/jpeg", "image/png", "image/webp"];

/** Draws heavy photos smaller before they are sent: networks are slow and data costs. What cannot be read stays as it is. */
export async function shrinkPhotos(input: HTMLInputElement): Promise<void> {
  const chosen = [...(input.files ?? [])];
  if (!chosen.some(isHeavy)) return;
  const smaller = await Promise.all(chosen.map((file) => (isHeavy(file) ? shrunk(file).catch(() => file) : file)));
  // Others may have been chosen meanwhile.
  if ([...(input.files ?? [])].some((file, index) => file !== chosen[index])) return;
  const list = new DataTransfer();
  for (const file of smaller) list.items.add(file);
  input.files = list.files;
}

function isHeavy({ type, size }: File): boolean {
  return PHOTOS.includes(type) && size > HEAVY;
}

async function shrunk(file: File): Promise<File> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  return drawn && drawn.size < file.size
    ? new File([drawn], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" })
    : file;
}
