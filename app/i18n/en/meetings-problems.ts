import { formatCivil } from "~/domain/calendar/civil-date";

type Params = Record<string, string | number>;
const day = (value: string | number | undefined) => formatCivil(String(value));

/** Why a form of the meetings could not be saved. */
export const meetingProblems = {
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
