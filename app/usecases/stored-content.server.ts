import type { FileStore } from "./context-files.server";

/**
 * The content of a file that a record names, to be sent. Throws where the store has none: that is a disk that has lost
 * something, not a file that nobody has.
 */
export async function storedContent({ files }: { files: FileStore }, hash: string) {
  const opened = await files.open(hash);
  if (!opened) throw new Error(`the content of file ${hash} is missing`);
  return { content: opened.content, stored: { size: opened.size, hash } };
}
