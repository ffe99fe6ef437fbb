import { fetchFile } from "./client";

const RELEASED_AFTER_MS = 60_000;

/** A file that only the one who is signed in gets, as a file of his own. */
export async function saveFile(name: string, path: string): Promise<void> {
  const url = URL.createObjectURL(await fetchFile(path));
  const link = document.createElement("a");
  Object.assign(link, { href: url, download: name });
  link.click();
  // Some browsers begin to read it only after the click.
  setTimeout(() => URL.revokeObjectURL(url), RELEASED_AFTER_MS);
}
