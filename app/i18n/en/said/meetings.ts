import { formatCivil } from "~/domain/calendar/civil-date";
import type * as vi from "../../vi/said/meetings";

type Params = Record<string, string | number>;

const day = (value: string | number | undefined) => formatCivil(String(value));

export const problems: typeof vi.problems = {
  "meeting-exists": "There is a meeting on this day. Open it to go on.",
  "meeting-outside": (p: Params) => `The meeting has to be from ${day(p.from)} to ${day(p.to)}.`,
  "meeting-time": "Write the hour as 14:00.",
  "meeting-changed-by-other": "Somebody else has just saved this part. Read theirs, then save again.",
  "pack-frozen": "The pack is frozen. Put corrections into an addendum.",
  "pack-open": "The pack is not frozen. Change the topics themselves.",
  "due-before-meeting": (p: Params) => `Due from the day of the meeting (${day(p.on)}) on.`,
  "unit-not-of-action": "This conclusion was not given to this unit.",
  "output-numbers": "Write codes of outputs, such as KQ-2021-0896, with commas between them.",
  "action-changed": (p: Params) =>
    `${p.by} recorded something at ${p.at}${p.note ? `: “${p.note}”` : ""}. Read the history below, then record again if needed.`,
};

export const flash: typeof vi.flash = {
  "meeting-added": "The meeting was added.",
  "meeting-edited": "Saved.",
  "note-saved": "The minutes were saved.",
  "agenda-topic-added": "The topic was added.",
  "topic-edited": "The topic was saved.",
  "topic-moved": "The order was changed.",
  "agenda-topic-removed": "The topic was removed.",
  "agenda-topic-restored": "The topic was restored.",
  "conclusion-added": (p: Record<string, string | number>) => `Conclusion ${p.number} was recorded.`,
  "conclusion-edited": "The conclusion was saved.",
  "conclusion-dropped": "The conclusion is no longer followed.",
  "conclusion-resumed": "The conclusion is followed again.",
  "conclusion-reported": "The state was recorded.",
  "pack-frozen-now": "The pack was frozen.",
  "addendum-added": (p: Record<string, string | number>) => `Addendum ${p.number} was added.`,
  "meeting-paper-saved": "Number and date were saved.",
};
