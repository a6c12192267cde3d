/** The pack on a projector: one topic a screen, a long one on several, none longer than a room can read. */
import type { MeetingPage } from "./meetings-page";

type Pack = MeetingPage["pack"];

export interface Slide {
  topic: Pack["topics"][number];
  /** What of the topic: a long topic has several screens, the figures have kinds of them. */
  part: "whole" | "categories" | "curve" | "units";
  /** Which of how many screens of this topic. */
  at: number;
  of: number;
  /** With those rows only that are on this screen. */
  pack: Pack;
}

/** Rows that fit on a screen in large letters. */
const rowsOn = { conclusions: 6, categories: 8, units: 7, milestones: 7 } as const;

/** Lines of units' words that fit on a screen, and the characters of each column in a line. */
const linesOn = 12;
const lineLengths = { unit: 22, difficulties: 36, proposals: 36 } as const;

export function slidesOf(pack: Pack): Slide[] {
  return pack.topics.flatMap((topic) => {
    const screens = screensOf(topic, pack);
    return screens.map((screen, index) => ({ topic, at: index + 1, of: screens.length, ...screen }));
  });
}

type Screen = Pick<Slide, "part" | "pack">;

function screensOf({ kind }: Pack["topics"][number], pack: Pack): Screen[] {
  switch (kind) {
    case "conclusions":
      return parted(pack.conclusions, rowsOn.conclusions, (conclusions) => ({ ...pack, conclusions }));
    case "words":
      return partedByLines(pack.words).map((words) => ({ part: "whole", pack: { ...pack, words } }));
    case "milestones":
      return parted(pack.milestones, rowsOn.milestones, (milestones) => ({ ...pack, milestones }));
    case "figures":
      return [
        ...parted(
          pack.categories,
          rowsOn.categories,
          (categories) => ({ ...pack, categories }),
          "categories",
        ),
        ...(pack.pictures.curve ? [{ part: "curve", pack } as const] : []),
        ...parted(activeFirst(pack), rowsOn.units, (bodies) => ({ ...pack, bodies }), "units"),
      ];
    default:
      return [{ part: "whole", pack }];
  }
}

/** Units that recorded something, then the others; on paper they stand in the tree's order. */
const activeFirst = ({ bodies }: Pack) => [
  ...bodies.filter(({ records }) => records > 0),
  ...bodies.filter(({ records }) => records === 0),
];

/** Short words stand together, a long one has a screen of its own. At least one screen, also of nothing. */
function partedByLines(words: Pack["words"]): Pack["words"][] {
  const screens: Pack["words"][] = [[]];
  let lines = 0;
  for (const row of words) {
    const own = linesOf(row);
    const last = screens.at(-1) ?? [];
    if (last.length > 0 && lines + own > linesOn) {
      screens.push([row]);
      lines = own;
    } else {
      last.push(row);
      lines += own;
    }
  }
  return screens;
}

function linesOf(row: Pack["words"][number]): number {
  const columns = ["unit", "difficulties", "proposals"] as const;
  return Math.max(...columns.map((key) => linesIn(row[key], lineLengths[key])));
}

const linesIn = (text: string, length: number) =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / length)), 0);

/** At least one screen, also of nothing: it says so. */
function parted<T>(
  rows: readonly T[],
  most: number,
  packOf: (rows: T[]) => Pack,
  part: Slide["part"] = "whole",
): Screen[] {
  const count = Math.max(1, Math.ceil(rows.length / most));
  return Array.from({ length: count }, (_, index) => ({
    part,
    pack: packOf(rows.slice(index * most, (index + 1) * most)),
  }));
}
