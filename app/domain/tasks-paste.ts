/** A table of assignments out of a worksheet: one task to a line, with its units, its due day and its clause. */
import type { CivilDate } from "./calendar/civil-date";
import { parseVietnameseDate } from "./calendar/civil-date";
import type { NamedKeys } from "./folded-names";
import { CHOSEN_UNITS, LOCAL_UNITS, NO_UNITS } from "./milestone-units";
import { keyNamed } from "./output-rows";
import { readPastedTable } from "./pasted-table";
import type { Problem } from "./problem";
import type { TaskFields } from "./task-forms";
import { foldVietnamese } from "./vietnamese";
import { readWrittenDay } from "./written-days";

export const MOST_PASTED = 300;

export interface PastedTask {
  /** Counted from 1, the head line among them. */
  line: number;
  title: string;
  units: string;
  due: string;
  clause: string;
  fields: Pick<TaskFields, "unitScope" | "units"> & Partial<TaskFields>;
  problems: Problem[];
}

const columns = ["title", "units", "due", "clause"] as const;
type TaskColumn = (typeof columns)[number];

/** What heads of the columns begin with, folded. */
const heads: Record<TaskColumn, RegExp> = {
  title: /^(viec|nhiem vu|noi dung|cong viec)/,
  units: /^(don vi|co quan|phu trach|chu tri|thuc hien)/,
  due: /^(han|thoi gian|thoi han|ngay|hoan thanh)/,
  clause: /^(muc|dieu|khoan|can cu)/,
};

/** Reads the lines; those of a head line and numbered first columns ("STT") are told apart. */
export function readPastedTasks(text: string, names: NamedKeys, today: CivilDate): PastedTask[] {
  const table = readPastedTable(text);
  const found = (table[0] ?? []).map(
    (cell) => columns.find((column) => heads[column].test(foldVietnamese(cell))) ?? null,
  );
  const isHead = found.includes("title") && found.filter(Boolean).length > 1;
  const order: readonly (TaskColumn | null)[] = isHead ? found : columns;
  return table.slice(isHead ? 1 : 0).map((cells, index) => {
    const cell = (column: TaskColumn) => (cells[order.indexOf(column)] ?? "").normalize("NFC").trim();
    const line = { title: cell("title"), units: cell("units"), due: cell("due"), clause: cell("clause") };
    const problems: Problem[] = [];
    if (line.title === "") problems.push({ field: "title", code: "task-title-missing" });
    const fields = {
      ...readUnitCell(line.units, names, problems),
      ...readDueCell(line.due, today, problems),
    };
    return { ...line, line: index + (isHead ? 2 : 1), fields, problems };
  });
}

const ALL_LOCAL = /^(tat ca )?(cac |\d+ )?(phuong, xa|xa, phuong|phuong xa)(, thi tran| va dac khu)?$/;

function readUnitCell(
  cell: string,
  names: NamedKeys,
  problems: Problem[],
): Pick<TaskFields, "unitScope" | "units"> {
  if (cell === "") return { unitScope: NO_UNITS, units: [] };
  if (ALL_LOCAL.test(foldVietnamese(cell))) return { unitScope: LOCAL_UNITS, units: [] };
  const parts = cell.split(/[;\n]/).flatMap((part) => {
    const whole = part.trim();
    // A comma may stand within a name: the whole is tried first.
    return keyNamed(names, whole) === undefined ? whole.split(",") : [whole];
  });
  const units = parts
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((text) => {
      const key = keyNamed(names, text);
      if (key === undefined) problems.push({ field: "units", code: "task-unit-unknown", params: { text } });
      return key ?? [];
    });
  return { unitScope: CHOSEN_UNITS, units };
}

const WEEKDAYS = ["thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat"];

function readDueCell(cell: string, today: CivilDate, problems: Problem[]): Partial<TaskFields> {
  const folded = foldVietnamese(cell).replace(/\s+/g, " ").trim();
  if (folded === "") return { dueBy: "none" };
  if (/hang tuan|moi tuan/.test(folded)) {
    const named = WEEKDAYS.findIndex((day) => folded.includes(day));
    return { dueBy: "weekly", weekday: String(named < 0 ? 5 : named + 1) };
  }
  if (/hang thang|moi thang/.test(folded)) {
    const day = /ngay (\d{1,2})/.exec(folded)?.[1];
    return { dueBy: "monthly", monthDay: day ?? "31" };
  }
  const counted = /^t ?([-−–+]) ?(\d{1,3})$/.exec(folded);
  if (counted)
    return { dueBy: "rule", ruleSide: counted[1] === "+" ? "after" : "before", ruleDays: counted[2] ?? "" };
  const isBefore = /^truoc/.test(folded);
  const bare = folded.replace(/^(truoc|cham nhat|den|han|xong|muon nhat)( la)?( ngay)? /, "");
  const day = readWrittenDay(bare, "day-first", today);
  if (!parseVietnameseDate(day).ok)
    problems.push({ field: "due", code: "task-due-unknown", params: { text: cell } });
  return { dueBy: "day", dueOn: day, limit: isBefore ? "before" : "by" };
}
