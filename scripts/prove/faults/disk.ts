import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Deed } from "./trace";

type Change = { at: number; data: Buffer } | { length: number };

interface FileOnDisk {
  durable: Buffer;
  /** Since the file was last brought to the disk. */
  pending: Change[];
}

/**
 * A disk that keeps only what was brought to it: a file's bytes by fsync of the file, its name by fsync of the folder that
 * has it. Anything else may be gone after a power cut, or be there in part.
 */
export class Disk {
  readonly #root: string;
  readonly #files: FileOnDisk[] = [];
  readonly #names = new Map<string, number | "folder">();
  readonly #durableNames = new Map<string, number | "folder">();

  /** All that is in the folder now is on the disk. */
  constructor(root: string) {
    this.#root = root;
    this.#take(root);
  }

  /** The files that are there, by their path. */
  files(): Map<string, number> {
    return new Map([...this.#names].filter((pair): pair is [string, number] => pair[1] !== "folder"));
  }

  #take(folder: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const what = entry.isDirectory()
        ? "folder"
        : this.#files.push({ durable: readFileSync(path), pending: [] }) - 1;
      this.#names.set(path, what);
      this.#durableNames.set(path, what);
      if (what === "folder") this.#take(path);
    }
  }

  carryOut(deed: Deed): void {
    switch (deed.deed) {
      case "write":
        this.#files[deed.file]?.pending.push({ at: deed.at, data: deed.data });
        break;
      case "cut":
        this.#files[deed.file]?.pending.push({ length: deed.length });
        break;
      case "synced": {
        const file = this.#files[deed.file];
        if (file) Object.assign(file, { durable: after(file, () => true), pending: [] });
        break;
      }
      case "named":
        this.#files[deed.file] ??= { durable: Buffer.alloc(0), pending: [] };
        this.#names.set(deed.path, deed.file);
        break;
      case "folder-made":
        this.#names.set(deed.path, "folder");
        break;
      case "renamed":
        this.#rename(deed.from, deed.to);
        break;
      case "removed":
        this.#names.delete(deed.path);
        break;
      case "folder-synced":
        this.#syncFolder(deed.path);
        break;
      case "answered":
        break;
    }
  }

  #rename(from: string, to: string): void {
    const what = this.#names.get(from);
    this.#names.delete(from);
    if (what !== undefined) this.#names.set(to, what);
  }

  #syncFolder(folder: string): void {
    for (const path of this.#durableNames.keys())
      if (dirname(path) === folder && !this.#names.has(path)) this.#durableNames.delete(path);
    for (const [path, what] of this.#names) if (dirname(path) === folder) this.#durableNames.set(path, what);
  }

  /** Writes down what a power cut leaves: nothing that was not brought to the disk, or of the rest what `chance` lets through. */
  leave(target: string, chance: (() => number) | null): void {
    mkdirSync(target, { recursive: true });
    for (const [path, what] of this.#durableNames) {
      if (!this.#isReached(path)) continue;
      const place = join(target, path.slice(this.#root.length));
      if (what === "folder") {
        mkdirSync(place, { recursive: true });
        continue;
      }
      const file = this.#files[what];
      mkdirSync(dirname(place), { recursive: true });
      // The index that processes share is never on the disk: it is made anew from the log.
      if (file && !place.endsWith("-shm"))
        writeFileSync(
          place,
          after(file, () => chance !== null && chance() < 0.5),
        );
    }
  }

  /** Whether every folder on the way has its own name on the disk. */
  #isReached(path: string): boolean {
    const folder = dirname(path);
    return folder === this.#root || (this.#durableNames.get(folder) === "folder" && this.#isReached(folder));
  }
}

function after({ durable, pending }: FileOnDisk, comesThrough: () => boolean): Buffer {
  let content = durable;
  for (const change of pending) {
    if (!comesThrough()) continue;
    if ("length" in change) {
      const cut = Buffer.alloc(change.length);
      content.copy(cut, 0, 0, change.length);
      content = cut;
      continue;
    }
    const end = change.at + change.data.length;
    const next = Buffer.alloc(Math.max(content.length, end));
    content.copy(next);
    change.data.copy(next, change.at);
    content = next;
  }
  return content;
}
