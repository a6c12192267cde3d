import { addDays, type CivilDate, formatCivil, parseVietnameseDate, weekdayOf } from "./calendar/civil-date";
import { type CampaignLevel, campaignLevels } from "./campaign";
import type { EditionKey } from "./law/edition";
import { editionFor, isEditionKey } from "./law/editions/index";
import type { Problem } from "./problem";
import type { SetUpBasics } from "./set-up";
import { checkText, readDayOrCount } from "./set-up-days";
import { foldVietnamese, words } from "./vietnamese";

/** First words of addresses that are not a campaign's (design: reserved slugs; a test holds it against the URL map). */
export const reservedSlugs = [
  ...["dang-nhap", "dang-xuat", "tai-khoan", "quan-tri", "van-ban", "thong-bao", "cong-khai", "ngoai-tuyen"],
  "du-lieu-ca-nhan",
  ...["assets", "health", "lich-dien-tu", "nhac-viec", "cuoc-bau-cu", "tro-giup"],
];

/** Election day is announced 115 days before it at the latest (Điều 5): the law of that day governs the election. */
const ANNOUNCED_BEFORE = 115;
/** The first day of Hạ Long's campaign of 2021, and the last lawful day of the National Assembly's results. */
const STARTS_BEFORE = 142;
const ENDS_AFTER = 20;
/** A campaign's days reach no further from election day; what does is a slip of the year. */
const FARTHEST = 400;
/** Since this day there is no district, and no city below a province (two tiers of local government). */
const TWO_TIERS_FROM = "2025-07-01";

export interface SetUpFacts {
  /** Today in Vietnam. */
  today: CivilDate;
  takenSlugs: readonly string[];
}

/** The first step as it will be written; null where it cannot be read. */
export interface ReadBasics {
  electionOn: CivilDate | null;
  startsOn: CivilDate | null;
  endsOn: CivilDate | null;
  lawEdition: EditionKey | null;
  /** The edition that goes with the day. */
  proposedEdition: EditionKey | null;
  level: CampaignLevel;
  slug: string;
  problems: Problem[];
  warnings: Problem[];
}

/**
 * Reads election day and everything that hangs on it. Problems: those of a typed day, not-a-sunday {before, after},
 * law-unknown, no-district, slug-…, starts-after-election, ends-before-election, far-from-election, and those of a text.
 * Warnings: election-passed, other-edition, no-city.
 */
export function readBasics(basics: SetUpBasics, facts: SetUpFacts): ReadBasics {
  const problems: Problem[] = [
    ...checkText(basics.name, "name", { max: 200 }),
    ...checkText(basics.shortName, "shortName", { max: 60 }),
    ...checkText(basics.committee, "committee", { max: 200 }),
    ...checkText(basics.place, "place", { max: 100 }),
  ];
  const warnings: Problem[] = [];
  const electionOn = readElectionDay(basics, problems);
  if (electionOn && electionOn < facts.today) warnings.push({ field: "electionOn", code: "election-passed" });
  const proposed = electionOn === null ? null : editionFor(addDays(electionOn, -ANNOUNCED_BEFORE));
  const chosen = isEditionKey(basics.lawEdition) ? basics.lawEdition : (proposed?.key ?? null);
  if (electionOn && !chosen) problems.push({ field: "lawEdition", code: "law-unknown" });
  if (proposed && chosen && proposed.key !== chosen) {
    warnings.push({ field: "lawEdition", code: "other-edition", params: { edition: proposed.key } });
  }
  const level = campaignLevels.find((one) => one === basics.level) ?? "province";
  if (electionOn && electionOn >= TWO_TIERS_FROM) {
    if (level === "district") problems.push({ field: "level", code: "no-district" });
    if (level === "city") warnings.push({ field: "level", code: "no-city" });
  }
  const slug = basics.slug || proposedSlug(basics.shortName || basics.name, facts.takenSlugs);
  return {
    electionOn,
    ...readSpan(basics, electionOn, problems),
    lawEdition: chosen,
    proposedEdition: proposed?.key ?? null,
    level,
    slug,
    problems: [...problems, ...checkSlug(slug, facts.takenSlugs)],
    warnings,
  };
}

function readElectionDay(
  { electionOn: typed, notSunday }: SetUpBasics,
  problems: Problem[],
): CivilDate | null {
  if (typed === "") {
    problems.push({ field: "electionOn", code: "required" });
    return null;
  }
  const parsed = parseVietnameseDate(typed);
  if (!parsed.ok) {
    const { code, ...params } = parsed.problem;
    problems.push({ field: "electionOn", code, params });
    return null;
  }
  const weekday = weekdayOf(parsed.date);
  if (weekday !== 7 && !notSunday) {
    const before = formatCivil(addDays(parsed.date, -weekday));
    const after = formatCivil(addDays(parsed.date, 7 - weekday));
    problems.push({ field: "electionOn", code: "not-a-sunday", params: { before, after } });
  }
  return parsed.date;
}

function readSpan({ startsOn, endsOn }: SetUpBasics, electionOn: CivilDate | null, problems: Problem[]) {
  const read = (typed: string, field: string, proposed: number) => {
    const { day, problem } = readDayOrCount(typed, field, electionOn);
    if (problem) problems.push(problem);
    if (day === null) return typed === "" && electionOn ? addDays(electionOn, proposed) : null;
    if (electionOn && (day < addDays(electionOn, -FARTHEST) || day > addDays(electionOn, FARTHEST))) {
      const from = formatCivil(addDays(electionOn, -FARTHEST));
      const to = formatCivil(addDays(electionOn, FARTHEST));
      problems.push({ field, code: "far-from-election", params: { from, to } });
    }
    return day;
  };
  const span = {
    startsOn: read(startsOn, "startsOn", -STARTS_BEFORE),
    endsOn: read(endsOn, "endsOn", ENDS_AFTER),
  };
  if (electionOn && span.startsOn && span.startsOn > electionOn) {
    problems.push({ field: "startsOn", code: "starts-after-election" });
  }
  if (electionOn && span.endsOn && span.endsOn < electionOn) {
    problems.push({ field: "endsOn", code: "ends-before-election" });
  }
  return span;
}

const LONGEST_SLUG = 40;

/** "Bầu cử 2026 · Quảng Ninh" → `bau-cu-2026-quang-ninh`, with a number when that is taken. */
function proposedSlug(name: string, taken: readonly string[]): string {
  const all = words(foldVietnamese(name)).join("-");
  const stem = all.length > LONGEST_SLUG ? all.slice(0, LONGEST_SLUG).replace(/-[^-]*$/, "") : all;
  let slug = stem;
  for (let number = 2; isTaken(slug, taken); number += 1) slug = `${stem}-${number}`;
  return slug;
}

const isTaken = (slug: string, taken: readonly string[]) =>
  taken.includes(slug) || reservedSlugs.includes(slug);

function checkSlug(slug: string, taken: readonly string[]): Problem[] {
  if (slug === "") return [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return [{ field: "slug", code: "slug-letters" }];
  if (slug.length < 3 || slug.length > 60) return [{ field: "slug", code: "slug-length" }];
  if (reservedSlugs.includes(slug)) return [{ field: "slug", code: "slug-reserved" }];
  return taken.includes(slug) ? [{ field: "slug", code: "slug-taken" }] : [];
}
