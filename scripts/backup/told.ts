import { CopyRefused } from "~/domain/copy-manifest";
import { copyProblemWords } from "~/usecases/backup-words.server";
import { RestoreRefused } from "./restore-copy";

const restoreWords: Record<RestoreRefused["code"], string> = {
  "server-running": "Máy chủ Cột Mốc còn đang dùng dữ liệu này. Dừng máy chủ rồi chạy lại.",
  "not-migrated": "Cơ sở dữ liệu chưa được nâng cấp. Chạy npm run migrate rồi khôi phục.",
  "other-schema": "Cơ sở dữ liệu của chương trình mới hơn. Cài bản chương trình mới rồi khôi phục.",
};

/** Runs a script's work; what it refuses is told to the operator in words, and the script ends with 1. */
export async function toldToOperator(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`✗ ${sentenceOf(error)}\n`);
    process.exitCode = 1;
  }
}

/** Why something was refused, in Vietnamese; anything else with its stack. */
export function sentenceOf(error: unknown): string {
  if (error instanceof RestoreRefused) return restoreWords[error.code];
  if (error instanceof CopyRefused) {
    const detail = error.detail === "" ? "" : ` (${error.detail})`;
    return `${copyProblemWords(error.code)}${detail}.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

export const say = (line: string) => process.stdout.write(`${line}\n`);

/** Seconds to a tenth, as a Vietnamese reads them. */
export const secondsIn = (milliseconds: number) =>
  `${(milliseconds / 1000).toFixed(1).replace(".", ",")} giây`;
