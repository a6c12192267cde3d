import type * as vi from "../../vi/said/overview";

export const problems: typeof vi.problems = {
  "outside-campaign": (p) =>
    `This day is outside the election (${String(p.from).split("-").reverse().join("/")} to ${String(p.to).split("-").reverse().join("/")}). Choose a day in between.`,
};

export const flash: typeof vi.flash = {
  "demo-day-moved": (p) => `The demonstration's day is now ${p.day}.`,
};
