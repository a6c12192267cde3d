import { once } from "node:events";
import type { CopyKind } from "~/domain/copies";
import type { CopyAnswer } from "~/domain/copy-manifest";
import { startChild } from "../children/child-program.server";

/** Rows pass through it one by one; most is what the list of a hundred thousand files takes. */
const heapMegabytes = 768;

/** Where everything is that a copy is made of, as scripts/backup wants it. */
export interface CopyPlacesOrder {
  url: string | undefined;
  dataDir: string;
  filesDir: string;
  auditKeyFile: string;
  folder: string;
  sealed: { folder: string; recipient: string } | null;
}

export type CopyOrder =
  | { places: CopyPlacesOrder; what: "copy"; kind: CopyKind; now: string }
  | { places: CopyPlacesOrder; what: "sealed" };

/** Has copies made and verified in a program of its own, which ends with this process. Throws when that fails. */
export function copyMaker(places: CopyPlacesOrder) {
  return {
    make: (kind: CopyKind, now: string) => answerOf({ places, what: "copy", kind, now }),
    /** null: there is no second folder. */
    seal: places.sealed === null ? null : () => answerOf({ places, what: "sealed" }),
  };
}

async function answerOf(order: CopyOrder): Promise<CopyAnswer> {
  const child = startChild("copy-program", heapMegabytes, "../../../scripts/backup");
  // Not ended: the program takes the end of its input for the end of this process.
  child.stdin.on("error", () => {}).write(`${JSON.stringify(order)}\n`);
  let written = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    written += text;
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const [code] = await once(child, "close");
  const last = written.trimEnd().split("\n").at(-1);
  const answer = code === 0 && last ? (JSON.parse(last) as CopyAnswer) : null;
  if (answer && (answer.ok || answer.code !== "copy-failed")) return answer;
  throw new Error(`the copy was not made (${code}): ${said.slice(0, 2_000)}`);
}
