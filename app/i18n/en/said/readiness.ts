type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "weight-range": "Enter a whole number from 0 to 10.",
  "percent-range": "Enter a whole number from 0 to 100.",
  "amber-above-green": "The amber threshold must not be above the green one.",
  "no-weight": "All weights are 0: give at least one dimension a weight.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "readiness-rules-set": (p: Params) => `Formula ${p.version} saved.`,
};
