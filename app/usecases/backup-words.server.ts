import type { CopyProblem } from "~/domain/copy-manifest";
import { formatNumber, formatSize } from "~/i18n/format";
import { backups } from "~/i18n/vi/backups";

/** What is wrong with a copy, as the operator reads it at the terminal. */
export const copyProblemWords = (code: CopyProblem): string => backups.problems[code];

/** "1.234" and "12,3 MB" for the terminal. */
export const numberIn = (value: number): string => formatNumber(value, "vi");
export const sizeIn = (bytes: number): string => formatSize(bytes, "vi");
