import { describe, expect, it } from "vitest";
import { hoursBefore } from "~/domain/calendar/civil-date";
import { copiesToDrop, copyAgeOf, copyNameOf, keptElsewhere, keptHere, parseCopyName } from "~/domain/copies";

const now = "2026-11-22T05:00:00.000Z";
const hourlyCopies = (hours: number) =>
  Array.from({ length: hours }, (_, index) => {
    const madeAt = hoursBefore(now, index);
    return { name: copyNameOf(madeAt, "hourly"), madeAt, kind: "hourly" as const };
  });

describe("copies", () => {
  it("have names that say when and why, and no other name is one", () => {
    expect(copyNameOf("2026-11-22T03:15:09.123Z", "upgrade")).toBe("20261122T031509Z-upgrade");
    expect(parseCopyName("20261122T031509Z-upgrade")).toEqual({
      name: "20261122T031509Z-upgrade",
      madeAt: "2026-11-22T03:15:09.000Z",
      kind: "upgrade",
    });
    for (const other of ["tep", "hong", ".dang-lam-20261122T031509Z-hourly", "20261122T031509Z-other", "x"])
      expect(parseCopyName(other)).toBeNull();
  });

  it("are kept for 24 hours, one of each of 30 days and of 12 months, by Vietnam's days", () => {
    const copies = hourlyCopies(24 * 500);
    const dropped = new Set(copiesToDrop(copies, keptHere));
    const kept = copies.filter(({ name }) => !dropped.has(name)).map(({ madeAt }) => madeAt);
    expect(kept.slice(0, 24)).toEqual(copies.slice(0, 24).map(({ madeAt }) => madeAt));
    // 23:00 in Vietnam is the last copy of a day there.
    expect(kept.slice(24).every((madeAt) => madeAt.endsWith("T16:00:00.000Z"))).toBe(true);
    // Today and yesterday's last one are among the 24; eleven months before this one.
    const days = kept.slice(24).filter((madeAt) => madeAt >= "2026-10-24");
    const months = kept.slice(24).filter((madeAt) => madeAt < "2026-10-24");
    expect(days).toHaveLength(28);
    expect(months.map((madeAt) => madeAt.slice(0, 7))).toEqual([
      ...["2026-09", "2026-08", "2026-07", "2026-06", "2026-05", "2026-04"],
      ...["2026-03", "2026-02", "2026-01", "2025-12"],
    ]);
  });

  it("of an upgrade or a restore stay, the last three, whatever their age", () => {
    const turns = [700, 800, 900, 1000].map((day) => {
      const madeAt = hoursBefore(now, day * 24);
      return { name: copyNameOf(madeAt, "upgrade"), madeAt, kind: "upgrade" as const };
    });
    const copies = [...hourlyCopies(24 * 400), ...turns];
    expect(copiesToDrop(copies, keptElsewhere).filter((name) => name.endsWith("upgrade"))).toEqual([
      turns[3]?.name,
    ]);
  });

  it("raise the alarm after 26 hours, and when there is none", () => {
    expect(copyAgeOf(null, now).isLate).toBe(true);
    expect(copyAgeOf("2026-11-21T03:00:00.000Z", now).isLate).toBe(false);
    expect(copyAgeOf("2026-11-21T02:59:59.999Z", now).isLate).toBe(true);
  });
});
