import type * as vi from "../../vi/said/holidays";

function pastedLine(p: Params): string {
  return `Line ${p.line} (“${p.text}”):`;
}

type Params = Record<string, string | number>;

function more(p: Params): string {
  return Number(p.more) > 0 ? ` ${p.more} more lines need correcting.` : "";
}

export const problems: typeof vi.problems = {
  "source-needed": "Type the source: which document publishes this day.",
  "day-taken": (p) => `${p.day} is there already: ${p.name}. Edit it instead.`,
  "worked-day-not-weekend": "Only a Saturday or Sunday is worked in exchange. Correct the day or the kind.",
  "day-off-on-weekend": "A day in lieu or in exchange is a Monday to Friday. Correct the day or the kind.",
  "holiday-removed": (p) =>
    `${p.by || "Somebody else"} removed this day at ${p.at}. To keep it, add it again from the form below.`,
  "pasted-day": (p) => `${pastedLine(p)} the day cannot be read. Type it like 03/05/2027.${more(p)}`,
  "pasted-kind": (p) =>
    `${pastedLine(p)} unknown kind. Type Tết, ngày lễ, nghỉ bù, nghỉ hoán đổi or làm bù.${more(p)}`,
  "pasted-name": (p) => `${pastedLine(p)} the name is missing, too long or holds personal data.${more(p)}`,
  "pasted-weekday": (p) =>
    `${pastedLine(p)} the kind does not fit the weekday: weekends are worked, weekdays are off.${more(p)}`,
  "pasted-twice": (p) => `${pastedLine(p)} repeats the day of a line above.${more(p)}`,
};

export const flash: typeof vi.flash = {
  "holiday-added": (p) => `Added ${p.day}: ${p.name}.`,
  "holidays-added": (p) => `Added ${p.count} days.`,
  "holiday-saved": (p) => `Saved ${p.day}.`,
  "holiday-removed": (p) => `Removed ${p.day}: ${p.name}.`,
  "holidays-removed": (p) => `Removed ${p.count} days.`,
};
