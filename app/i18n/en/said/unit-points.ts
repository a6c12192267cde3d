type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "point-missing": "No coordinates.",
  "point-unit-twice": (p: Params) => `Line ${p.line} has this unit already.`,
  "point-far-place": (p: Params) =>
    `About ${p.km} km from the middle of the place, much farther than other units. If it is right, tick it and send again.`,
  "point-paste-warnings": (p: Params) =>
    `${p.n} lines have a warning. Look again, or tick to save them all the same.`,
  "point-changed": (p: Params) =>
    `Somebody else has just set this unit's point: ${p.point}. Compare it with what you typed and save again.`,
  "points-undone": "This has been undone already.",
  "points-changed-since": (p: Params) =>
    `The point of ${p.unit} has changed since, so this cannot be undone.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "unit-point-set": (p: Params) => `Point of ${p.unit} saved.`,
  "unit-points-set": (p: Params) => `Points of ${p.n} units saved.`,
  "unit-points-undone": (p: Params) => `${p.n} units have their earlier points again.`,
};
