/**
 * Says of each line of standard input whether the forms would take it:
 *
 *     npm run -s check-personal-data < cau.txt
 *
 * prints for each line `ok` or `refused: KIND` (phone, id-number, account-number, email, profile-link), by the rule of
 * the strictest forms, those of rebuttal cases and opinions. Reads as it comes: a list may be of any length.
 */
import { once } from "node:events";
import { findAnyPersonalData } from "~/domain/personal-data";

/** The beginning of a line whose end has not come yet. */
let begun = "";

process.stdin.setEncoding("utf8");
for await (const chunk of process.stdin) {
  const lines = (begun + chunk).split("\n");
  begun = lines.pop() ?? "";
  await say(lines);
}
if (begun !== "") await say([begun]);

/** Waits where the reader is slower than we are, so that nothing piles up. */
async function say(lines: string[]) {
  const text = lines.map(answer).join("");
  if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
}

function answer(line: string): string {
  const personal = findAnyPersonalData(line.replace(/\r$/, ""));
  return personal ? `refused: ${personal.kind}\n` : "ok\n";
}
