/** From points to colours: weights and thresholds, which each campaign may set. */
import { type Dimension, dimensions, type Tallies, type Tally } from "./readiness";

/** Whole percent from which on it is green, and from which on amber. */
export interface Thresholds {
  green: number;
  amber: number;
}

export interface DimensionRule extends Thresholds {
  /** 0: shown, and not counted. */
  weight: number;
}

export interface ReadinessRules {
  dimensions: Record<Dimension, DimensionRule>;
  overall: Thresholds;
}

/** What holds until somebody sets it otherwise. */
export const defaultRules: ReadinessRules = {
  dimensions: {
    milestones: { weight: 3, green: 100, amber: 80 },
    publicity: { weight: 2, green: 95, amber: 75 },
    targets: { weight: 2, green: 95, amber: 75 },
    decoration: { weight: 2, green: 95, amber: 75 },
    reports: { weight: 1, green: 95, amber: 75 },
    tasks: { weight: 1, green: 95, amber: 75 },
    conclusions: { weight: 1, green: 95, amber: 75 },
    rebuttals: { weight: 1, green: 95, amber: 75 },
  },
  overall: { green: 95, amber: 75 },
};

export const levels = ["red", "amber", "green", "grey"] as const;
export type Level = (typeof levels)[number];

export interface Grade {
  level: Level;
  /** Tenths of a percent, rounded down; null: grey. */
  score: number | null;
}

export interface DimensionGrade extends Grade {
  key: Dimension;
  tally: Tally;
}

export interface UnitGrade extends Grade {
  dimensions: DimensionGrade[];
}

const grey: Grade = { level: "grey", score: null };

/** Without anything that is due there is nothing to grade. */
export function gradeOf({ points, needed }: Tally, rule: Thresholds): Grade {
  if (needed === 0) return grey;
  const score = Math.min(1000, Math.floor((points * 1000) / needed));
  return { level: levelOf(score, rule), score };
}

/**
 * The weighted mean of what is graded; what is grey is left out. One red dimension that counts keeps the whole from
 * green.
 */
export function gradeAll(tallies: Tallies, rules: ReadinessRules): UnitGrade {
  const own = dimensions.map((key) => ({
    key,
    tally: tallies[key],
    ...gradeOf(tallies[key], rules.dimensions[key]),
  }));
  let [sum, weights] = [0, 0];
  for (const { key, score } of own) {
    if (score === null) continue;
    sum += score * rules.dimensions[key].weight;
    weights += rules.dimensions[key].weight;
  }
  if (weights === 0) return { ...grey, dimensions: own };
  const score = Math.floor(sum / weights);
  const level = levelOf(score, rules.overall);
  const hasRed = own.some((one) => one.level === "red" && rules.dimensions[one.key].weight > 0);
  return { level: hasRed && level === "green" ? "amber" : level, score, dimensions: own };
}

function levelOf(score: number, { green, amber }: Thresholds): Level {
  if (score >= green * 10) return "green";
  return score >= amber * 10 ? "amber" : "red";
}

/** The thresholds let everything pass: nothing that is graded is below green, which the default ones would not say. */
export function isTooMild(grades: readonly UnitGrade[], strict: () => readonly UnitGrade[]): boolean {
  const isBelow = ({ level, dimensions: own }: UnitGrade) =>
    [level, ...own.map((one) => one.level)].some((one) => one === "red" || one === "amber");
  return !grades.some(isBelow) && strict().some(isBelow);
}

/** Whether a unit stands better, worse or alike on another day; null where one of the two days is grey. */
export type Change = "up" | "down" | "same" | null;

export function changeOf(before: Grade, now: Grade): Change {
  if (before.score === null || now.score === null) return null;
  if (before.score === now.score) return "same";
  return now.score > before.score ? "up" : "down";
}
