import { textWidth } from "~/domain/text-width";
import { LANE_TEXT, type PlacedMilestone, type WidePicture } from "~/domain/timeline-picture";
import { BASELINE, ROWS } from "~/domain/timeline-picture-lane-looks";
import { TALL, TALL_TEXT, type TallPicture } from "~/domain/timeline-picture-tall";

export interface Box {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const MARK = 7;

/** What a milestone covers: its words with their height, and its mark or bar. */
export function boxesOf(picture: WidePicture): Box[] {
  return picture.lanes.flatMap((lane) => {
    const half = LANE_TEXT[lane.key] * 0.6;
    return lane.milestones.flatMap((one) => {
      const isMeeting = lane.key === "meeting";
      const rows = { top: one.at - half, bottom: one.at + half };
      const words: Box = { name: `words of ${one.key}`, ...wordsOf(one), ...rows };
      const drawn: Box = { name: `mark of ${one.key}`, ...drawnOf(one), ...rows };
      // A meeting's day stands under its dot; dots of one line may touch when meetings are daily.
      if (isMeeting) return one.side === "none" ? [] : [{ ...words, top: one.at + 10, bottom: one.at + 26 }];
      return one.side === "inside" ? [drawn] : [words, drawn];
    });
  });
}

/** The words alone, those inside of bars too, and the days under the weekly meetings. */
export function wordBoxesOf(picture: WidePicture): Box[] {
  const words = picture.lanes.flatMap((lane) => {
    const half = LANE_TEXT[lane.key] * 0.6;
    const ticks = lane.ticks
      .filter(({ label }) => label !== "")
      .map(({ on, at, label }) => ({
        ...{ name: `meeting of ${on}`, left: at - 5, right: at - 5 + textWidth(label, 13) },
        ...{ top: lane.top + 19, bottom: lane.top + 35 },
      }));
    const named = lane.milestones
      .filter((one) => one.side !== "none")
      .map((one): Box => {
        const middle = lane.key === "meeting" ? one.at + 18 : one.at;
        return { name: one.key, ...wordsOf(one), top: middle - half, bottom: middle + half };
      });
    return [...ticks, ...named];
  });
  const phases = picture.phases
    .filter(({ label }) => label !== "")
    .map(({ key, labelAt, label, top, height }) => ({
      ...{ name: `phase ${key}`, left: labelAt, right: labelAt + textWidth(label, 13, true) },
      ...{ top, bottom: top + height },
    }));
  return [...words, ...phases];
}

/** The thin bars of the frozen plan. */
export function baselineBoxesOf(picture: WidePicture): Box[] {
  return picture.lanes.flatMap((lane) =>
    lane.milestones.flatMap(({ key, baseline, at }) => {
      const top = at + ROWS[lane.key].foot;
      return baseline
        ? [
            {
              name: `base of ${key}`,
              left: baseline.from,
              right: baseline.to,
              top,
              bottom: top + BASELINE,
            },
          ]
        : [];
    }),
  );
}

export function tallWordBoxesOf({ lines }: TallPicture, leads: ReadonlyMap<string, string>): Box[] {
  return lines.map(({ key, at, name }) => {
    const lead = textWidth(`${leads.get(key ?? "") ?? ""} `, TALL_TEXT, true);
    return {
      name: key ?? "today",
      left: TALL.words,
      right: TALL.words + lead + textWidth(name, TALL_TEXT),
      top: at - TALL.line / 2 + 1,
      bottom: at + TALL.line / 2 - 1,
    };
  });
}

export function wordsOf({ side, wordsAt, wordsWidth }: PlacedMilestone): { left: number; right: number } {
  return side === "left"
    ? { left: wordsAt - wordsWidth, right: wordsAt }
    : { left: wordsAt, right: wordsAt + wordsWidth };
}

function drawnOf({ from, to, mark: placed, planned, limit }: PlacedMilestone) {
  const mark = placed ?? from;
  const rest = [planned, limit].filter((place) => place !== null);
  return { left: Math.min(from, mark - MARK, ...rest), right: Math.max(to, mark + MARK, ...rest) };
}

export function overlaps(boxes: readonly Box[], others: readonly Box[] = boxes): string[] {
  return boxes.flatMap((a, index) =>
    (others === boxes ? boxes.slice(index + 1) : others)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.name} on ${b.name}`),
  );
}
