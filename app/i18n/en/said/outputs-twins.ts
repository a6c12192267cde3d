import type * as vi from "../../vi/said/outputs-twins";

export const problems: typeof vi.problems = {
  "rerun-before": (p) => `This is before the day of publication, ${p.day}. Type a later day.`,
  "rerun-known": "This day is marked as a re-run already.",
  "rerun-gone": "This re-run was removed already.",
};

export const flash: typeof vi.flash = {
  "twins-kept": "Both items stay; the reason stands at both.",
  "twins-withdraw": (p) => `${p.code} went to the trash.`,
  "twins-join": (p) => `Joined as published together; ${p.code} went to the trash.`,
  "twins-rerun": (p) => `Marked as a re-run; ${p.code} went to the trash.`,
  "rerun-added": "The re-run was added.",
  "rerun-removed": "The re-run was removed.",
};
