import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type CivilDate, eachDay } from "~/domain/calendar/civil-date";
import { EDITIONS } from "~/domain/law/editions";
import { textWidth } from "~/domain/text-width";
import { foldMilestoneEvents, type MilestoneEvent, type PlanMilestone, timelineOf } from "~/domain/timeline";
import type { PlanKind, TimelinePage, TimelineRow } from "~/domain/timeline-page";
import {
  LANE_TEXT,
  nearRange,
  type PictureInput,
  type PlacedMilestone,
  type WidePicture,
  wholeRange,
  widePicture,
} from "~/domain/timeline-picture";
import { spread, TALL, tallPicture } from "~/domain/timeline-picture-tall";
import { vi } from "~/i18n/vi";
import { picturedMilestones } from "~/ui/charts/timeline-words";
import { haLong2021 } from "~db/seeds/ha-long-2021";

const seed = haLong2021;
const TODAY = "2021-05-04";

type Plan = PlanMilestone & { planKind: PlanKind };

const seededPlans: Plan[] = seed.milestones.map((one) => ({
  key: one.key,
  origin: one.origin,
  kind: "deadline",
  planKind: one.kind,
  duty: "ours",
  title: one.name,
  responsible: one.responsible,
  dueOn: one.dueOn,
  inclusive: true,
  dueAt: null,
  documentId: null,
  clause: "",
}));

/** Sixty more duties of our own, two every five days from mid-January on. */
const sixtyMore: Plan[] = Array.from({ length: 60 }, (_, index) => ({
  key: `viec-${index}`,
  origin: "internal",
  kind: "deadline",
  planKind: "publicity",
  duty: "ours",
  title: `Việc nội bộ số ${index}: kiểm tra, đôn đốc các phường`,
  responsible: "Tổ giúp việc",
  dueOn: addDays("2021-01-14", Math.floor(index / 2) * 5),
  inclusive: true,
  dueAt: null,
  documentId: null,
  clause: "",
}));

function pictureInput(asOf: CivilDate, more: Plan[] = []): PictureInput {
  const plans = [...seededPlans, ...more];
  const events = seed.completions.map(
    (done, index): MilestoneEvent => ({
      milestoneKey: done.milestone,
      unitId: null,
      kind: "completed",
      on: done.on,
      accountId: "thu-ky",
      recordedAt: `2021-06-30T00:00:00.${String(index).padStart(3, "0")}Z`,
    }),
  );
  const entries = timelineOf({
    edition: EDITIONS[seed.lawEdition],
    electionOn: seed.electionOn,
    phases: seed.phases,
    planMilestones: plans,
    states: foldMilestoneEvents(events),
    asOf,
  });
  const rows = entries.map(
    (entry): TimelineRow => ({
      ...entry,
      kind: plans.find((plan) => plan.key === entry.key)?.planKind ?? entry.kind,
      title: entry.title.vi,
      responsible: entry.responsible.vi,
      source: "",
      original: null,
      isOverridden: false,
    }),
  );
  const page: Pick<TimelinePage, "rows" | "phases" | "decorationKey" | "asOf"> = {
    rows,
    phases: [...seed.phases],
    decorationKey: seed.decorationKey,
    asOf,
  };
  const milestones = picturedMilestones(page, vi);
  return {
    range: wholeRange(
      seed.electionOn,
      milestones.flatMap((one) => [one.from, one.to]),
    ),
    asOf,
    electionOn: seed.electionOn,
    electionLabel: "Bầu cử 23/05",
    phases: seed.phases,
    milestones,
  };
}

interface Box {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const MARK = 7;

/** What a milestone covers: its words with their height, and its mark or bar. */
function boxesOf(picture: WidePicture): Box[] {
  return picture.lanes.flatMap((lane) =>
    lane.milestones.flatMap((one) => {
      const half = LANE_TEXT[lane.key] * 0.6;
      const isMeeting = lane.key === "meeting";
      const words: Box = {
        name: `words of ${one.key}`,
        ...wordsOf(one),
        top: one.at - half,
        bottom: one.at + half,
      };
      const mark = one.mark ?? one.from;
      const drawn: Box = {
        name: `mark of ${one.key}`,
        left: Math.min(one.from, mark - MARK),
        right: Math.max(one.to, mark + MARK),
        top: one.at - half,
        bottom: one.at + half,
      };
      // A meeting's day stands under its dot; dots of one line may touch when meetings are daily.
      if (isMeeting) return one.side === "none" ? [] : [{ ...words, top: one.at + 10, bottom: one.at + 26 }];
      return one.side === "inside" ? [drawn] : [words, drawn];
    }),
  );
}

function wordsOf({ side, wordsAt, wordsWidth }: PlacedMilestone): { left: number; right: number } {
  return side === "left"
    ? { left: wordsAt - wordsWidth, right: wordsAt }
    : { left: wordsAt, right: wordsAt + wordsWidth };
}

function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.name} on ${b.name}`),
  );
}

const placedIn = (picture: WidePicture) => picture.lanes.flatMap((lane) => lane.milestones);
const everyWeek = eachDay("2021-01-20", "2021-06-20").filter((_, index) => index % 7 === 0);

describe("the wide picture of Hạ Long 2021", () => {
  it("lets no words touch other words or marks, on any week of the election", () => {
    const touching = everyWeek.flatMap((asOf) => overlaps(boxesOf(widePicture(pictureInput(asOf)))));
    expect(touching).toEqual([]);
  });

  it("writes every dated milestone in words and within the picture", () => {
    const input = pictureInput(TODAY);
    const picture = widePicture(input);
    // 41 + 14, less the three that wait for an actual date and the one that never has one.
    expect(input.milestones).toHaveLength(52);
    expect(
      placedIn(picture)
        .map((one) => one.key)
        .sort(),
    ).toEqual(input.milestones.map((one) => one.key).sort());
    expect(picture.numbered).toEqual([]);
    const outside = boxesOf(picture).filter((box) => box.left < 150 || box.right > picture.width);
    expect(outside).toEqual([]);
  });

  it("hangs past words to the left of today's line and future ones to its right", () => {
    const picture = widePicture(pictureInput(TODAY));
    const today = picture.today ?? 0;
    const crossing = placedIn(picture).filter((one) => {
      const { left, right } = wordsOf(one);
      return (
        (one.side === "left" || one.side === "right") &&
        one.at !== meetingLine(picture) &&
        left < today &&
        today < right
      );
    });
    expect(crossing.map((one) => one.key)).toEqual([]);
  });

  it("keeps the T−n marks clear of the stone and of election day's label", () => {
    for (const asOf of everyWeek) {
      const { ticks, today, election } = widePicture(pictureInput(asOf));
      const half = textWidth("T−110", 13) / 2;
      const label = textWidth("Bầu cử 23/05", 14, true);
      const start = election?.anchor === "end" ? election.labelAt - label : (election?.labelAt ?? 0);
      const hidden = ticks.filter(
        ({ at }) =>
          (today !== null && Math.abs(at - today) < half + 17) ||
          (at + half > start && at - half < start + label),
      );
      expect(hidden, asOf).toEqual([]);
    }
  });

  it("splits a phase at the day: all of the first is past on 4 May, none of the third", () => {
    const { phases } = widePicture(pictureInput(TODAY));
    const phase = (key: string) => phases.find((bar) => bar.key === key);
    expect(phase("dot-1")?.past).toBe(phase("dot-1")?.to);
    expect(phase("dot-3")?.past).toBe(phase("dot-3")?.from);
    expect(phase("cao-diem")?.top).toBeLessThan(phase("dot-2")?.top ?? 0);
  });
});

const meetingLine = (picture: WidePicture) =>
  picture.lanes.find((lane) => lane.key === "meeting")?.milestones[0]?.at;

describe("the wide picture with sixty more duties of our own", () => {
  it("still lets nothing touch, and leaves nothing out", () => {
    for (const asOf of everyWeek) {
      const input = pictureInput(asOf, sixtyMore);
      const picture = widePicture(input);
      expect(overlaps(boxesOf(picture)), asOf).toEqual([]);
      expect(placedIn(picture), asOf).toHaveLength(input.milestones.length);
    }
  });

  it("gives numbers by date to what has no room, and words to what is overdue or due soon", () => {
    const input = pictureInput(TODAY, sixtyMore);
    const picture = widePicture(input);
    const numbered = placedIn(picture).filter((one) => one.number !== null);
    expect(numbered.length).toBeGreaterThan(0);
    expect(numbered.map((one) => one.number).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      picture.numbered.map((_, index) => index + 1),
    );
    const dates = picture.numbered.map((key) => input.milestones.find((one) => one.key === key)?.from ?? "");
    expect(dates).toEqual([...dates].sort());
    const soon = input.milestones.filter(
      (one) => one.lane === "ours" && one.to > TODAY && one.to <= "2021-05-11",
    );
    const wordless = new Set(picture.numbered);
    expect(soon.length).toBeGreaterThan(2);
    expect(soon.filter((one) => wordless.has(one.key))).toEqual([]);
  });
});

describe("the picture for a phone", () => {
  const inputs = [
    pictureInput(TODAY),
    { ...pictureInput(TODAY), range: nearRange(TODAY) },
    pictureInput(TODAY, sixtyMore),
    pictureInput("2021-01-20", sixtyMore),
  ];

  it("gives every line its height and keeps the order of the days", () => {
    for (const input of inputs) {
      const { lines, height } = tallPicture(input, "Hôm nay, 04/05");
      const steps = lines.slice(1).map((line, index) => line.at - (lines[index]?.at ?? 0));
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(TALL.line - 0.11);
      expect(lines.at(-1)?.at).toBeLessThan(height);
    }
  });

  it("has room for the words of every line", () => {
    const { lines } = tallPicture(pictureInput(TODAY), "Hôm nay, 04/05");
    const leads = new Map(pictureInput(TODAY).milestones.map((one) => [one.key, one.lead]));
    for (const line of lines) {
      const words = textWidth(`${leads.get(line.key ?? "") ?? ""} `, 15, true) + textWidth(line.name, 15);
      expect(TALL.words + words).toBeLessThanOrEqual(TALL.width + 1);
    }
  });

  it("puts today's line between what was and what comes", () => {
    const input = pictureInput(TODAY);
    const { lines } = tallPicture(input, "Hôm nay, 04/05");
    const at = lines.findIndex((line) => line.key === null);
    const dayOf = (key: string | null) => {
      const milestone = input.milestones.find((one) => one.key === key);
      return milestone?.markOn ?? milestone?.from ?? "";
    };
    const before = lines.slice(0, at).map((line) => dayOf(line.key));
    const after = lines.slice(at + 1).map((line) => dayOf(line.key));
    expect(before.filter((day) => day > TODAY)).toEqual([]);
    expect(after.filter((day) => day < TODAY)).toEqual([]);
  });
});

describe("moving lines apart", () => {
  it("leaves free ones where they are and spreads a cluster around its middle", () => {
    expect(spread([0, 100, 100, 100, 200], 10, 0)).toEqual([0, 90, 100, 110, 200]);
  });

  it("never lets two come closer than the gap nor above the first place", () => {
    const positions = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(positions, (unordered) => {
        const places = spread(
          unordered.sort((a, b) => a - b),
          24,
          0,
        );
        const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
        return Math.min(...steps, 24) >= 24 - 1e-9 && (places[0] ?? 0) >= 0;
      }),
    );
  });
});

describe("the width of words", () => {
  it("is a little more than what the font's own advances add up to", () => {
    // Measured in a browser with Source Sans 3 at weight 400 and size 1000.
    const real = 12_830;
    const width = textWidth("07/02 Thành lập Ủy ban bầu cử", 1000);
    expect(width).toBeGreaterThanOrEqual(real);
    expect(width).toBeLessThan(real * 1.03);
  });
});
