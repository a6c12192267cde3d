import type * as vi from "../../vi/said/briefing-forms";

const day = (iso: string | number | undefined) => String(iso).split("-").reverse().join("/");

export const problems: typeof vi.problems = {
  "briefing-names":
    "This names two persons or more. Write about the topic, without lists of persons: candidates are treated alike (election law, art. 63).",
  "message-gone": "This message is no longer in the list. Choose another.",
  "document-gone": "A document is no longer in the list. Choose again.",
  "period-before-week": (p) => `The period ends before the briefing's week (which begins ${day(p.from)}).`,
  "topic-exists": (p) => `This week has the topic “${p.name}” already. Edit that one.`,
  "topic-changed":
    "Somebody else has just changed or removed this topic. Compare with theirs, then save again.",
  "topic-removed": "This topic was removed from the briefing. Restore it first.",
  "week-unknown": "This week lies outside the election. Choose another.",
  "nothing-to-copy": "Nothing is left to copy: it is there already, or the units have ended.",
};

export const flash: typeof vi.flash = {
  "topic-added": (p) => `Added: ${p.name}.`,
  "topic-saved": (p) => `Saved: ${p.name}.`,
  "topic-removed": (p) => `Removed: ${p.name}.`,
  "topic-restored": (p) => `Restored: ${p.name}.`,
  "topics-copied": (p) =>
    `Copied ${p.n} topics from week ${p.week}.${Number(p.left) > 0 ? ` ${p.left} left out because their units have ended.` : ""}`,
  "copy-taken-back": (p) => `Removed the ${p.n} topics just copied.`,
};
