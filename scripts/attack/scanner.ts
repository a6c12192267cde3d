import { spawn } from "node:child_process";

/** Runs a scanner to its end, or for so many seconds. Returns all that it said, and whether it came to its end. */
export function scan(
  program: string,
  words: readonly string[],
  longest: number,
): Promise<{ said: string; isThrough: boolean }> {
  const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
  let [said, isThrough] = ["", true];
  const giveUp = setTimeout(() => {
    isThrough = false;
    child.kill("SIGKILL");
  }, longest * 1000);
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => {
      clearTimeout(giveUp);
      resolve({ said, isThrough });
    });
  });
}
