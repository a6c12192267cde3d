import type { CivilDate } from "./calendar/civil-date";
import type { CampaignLevel } from "./campaign";
import { partsOfKind, type RoundKind, type RoundLevel } from "./rounds";
import type { Unit, UnitTree } from "./units";

/** Kinds of units that are a place of their own at a level. */
const LEVEL_KINDS: Record<RoundLevel, readonly string[]> = {
  central: [],
  province: ["province"],
  district: ["city", "district", "town"],
  commune: ["ward", "commune", "township", "special-zone"],
};

/**
 * The units at which rounds of a kind are held, in the tree's order; none when the level has no units in the
 * campaign, and then one round stands for its whole area.
 */
export function placesOf(kind: RoundKind, tree: UnitTree, day: CivilDate): Unit[] {
  const kinds = LEVEL_KINDS[partsOfKind(kind).level];
  return tree.units.filter(
    (unit) =>
      kinds.includes(unit.kind) && unit.validFrom <= day && (unit.validTo === null || day < unit.validTo),
  );
}

/** The level at which the campaign's own sub-committee works, as rounds call it. */
export function ownRoundLevel(level: CampaignLevel): RoundLevel {
  return level === "city" ? "district" : level;
}
