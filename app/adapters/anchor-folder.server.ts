import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";

const fileName = "neo-nhat-ky.jsonl";

/** Keeps anchors as lines of one file that is only ever added to; each addition is on the disk when it is answered. */
export function anchorFolder(folder: string) {
  const file = join(folder, fileName);
  return {
    read: async (): Promise<string[]> => {
      const content = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return "";
        throw error;
      });
      return content.split("\n").filter((line) => line !== "");
    },
    add: async (lines: readonly string[]): Promise<void> => {
      await mkdir(folder, { recursive: true });
      const handle = await open(file, "a", 0o600);
      try {
        await handle.appendFile(lines.map((line) => `${line}\n`).join(""));
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}
