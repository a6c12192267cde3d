import { accessSync, constants, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

const neededBytes = 1024 ** 3;

/**
 * Where what lives no longer than a run is kept: memory, if there is enough of it. Everything is synced to the disk
 * there as the program demands it, and costs nothing.
 */
export function roomyFolder(): string {
  const memory = "/dev/shm";
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= neededBytes ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}
