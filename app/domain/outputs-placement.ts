import type { CampaignStructure, Channel } from "./campaign";
import type { Category } from "./categories";
import type { OutputFields } from "./outputs";
import type { Problem } from "./problem";

/** Where one row of a form belongs. One story on three channels is three rows, one for each channel. */
export interface Placement {
  channelId: string | null;
  /** One category, or the set that the row lumps together. */
  members: readonly Category[];
}

/** At most so many categories are lumped together. */
export const maxCombined = 8;

/**
 * One placement for each channel, or one without. A channel's own category goes before the chosen one, so none need
 * be chosen when every channel has its own.
 */
export function readPlacements(
  fields: Pick<OutputFields, "categories" | "channels">,
  unitIds: readonly string[],
  structure: CampaignStructure,
): { found: Placement[]; problems: Problem[] } {
  const chosen = readCategories(fields.categories, structure.categories);
  const { channels, problems } = readChannels(fields.channels, unitIds, structure.channels);
  const isNeeded = channels.length === 0 || channels.some((channel) => channel.categoryId === null);
  if (chosen.problem) return { found: [], problems: [...problems, chosen.problem] };
  if (isNeeded && chosen.members.length === 0) {
    return { found: [], problems: [...problems, { field: "categories", code: "category-needed" }] };
  }
  const placed = channels.map((channel) => ({
    channelId: channel.id,
    members: ownCategory(channel, structure.categories) ?? chosen.members,
  }));
  return { found: placed.length > 0 ? placed : [{ channelId: null, members: chosen.members }], problems };
}

function readChannels(ids: readonly string[], unitIds: readonly string[], known: readonly Channel[]) {
  const problems: Problem[] = [];
  const channels = [...new Set(ids)].flatMap((id) => {
    if (id === "") return [];
    const channel = known.find((one) => one.id === id);
    if (channel && (unitIds.length === 0 || unitIds.includes(channel.unitId))) return [channel];
    problems.push({
      field: "channels",
      code: "channel-not-of-unit",
      params: { channel: channel?.name ?? "" },
    });
    return [];
  });
  return { channels, problems };
}

/** The single categories named, combined ones taken apart, in the order of the catalogue. */
function readCategories(keys: readonly string[], known: readonly Category[]) {
  const field = "categories";
  const wanted = new Set<string>();
  for (const key of keys) {
    if (key === "") continue;
    const category = known.find((one) => one.key === key && one.isActive);
    if (!category) return { members: [], problem: { field, code: "category-unknown" } };
    for (const member of category.kind === "combined" ? category.memberKeys : [key]) wanted.add(member);
  }
  if (wanted.size > maxCombined) {
    return { members: [], problem: { field, code: "too-many-categories", params: { max: maxCombined } } };
  }
  return { members: known.filter((one) => one.kind === "single" && wanted.has(one.key)) };
}

function ownCategory(channel: Channel, known: readonly Category[]): Category[] | null {
  const own = known.find((one) => one.id === channel.categoryId);
  return own ? [own] : null;
}

/** The category that stands for a set, among those that exist. */
export function combinedAmong(
  members: readonly Category[],
  known: readonly Category[],
): Category | undefined {
  if (members.length === 1) return members[0];
  return known.find((one) => one.kind === "combined" && one.key === combinedKey(members));
}

/** A new category for "tin, bài, phóng sự" and the like: counted as a whole, never split by guess. */
export function combine(members: readonly Category[]): Omit<Category, "id"> {
  const [first] = members;
  if (!first || members.length < 2) throw new RangeError("a combined category needs two members");
  const key = combinedKey(members);
  const isOneMeasure = members.every((member) => member.measure === first.measure);
  return {
    key,
    name: {
      vi: joinNames(members.map((one) => one.name.vi)),
      en: joinNames(members.map((one) => one.name.en)),
    },
    unit: {
      vi: joinUnits(members.map((one) => one.unit.vi)),
      en: joinUnits(members.map((one) => one.unit.en)),
    },
    group: first.group,
    measure: isOneMeasure ? first.measure : `combined:${key}`,
    kind: "combined",
    memberKeys: members.map((member) => member.key),
    isActive: true,
  };
}

const combinedKey = (members: readonly Category[]) => members.map((member) => member.key).join("+");
const joinNames = (names: readonly string[]) => names.join(" + ");
/** "tin, bài" and "phóng sự" make "tin, bài, phóng sự"; words said twice are said once. */
const joinUnits = (units: readonly string[]) =>
  [...new Set(units.flatMap((unit) => unit.split(", ")))].join(", ");
