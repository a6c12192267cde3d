/** What one look at the installation came to. */
export interface Check {
  name: string;
  state: "ok" | "warn" | "bad";
  /** What was found, in Vietnamese. */
  says: string;
  /** What to do; "" when nothing. */
  todo: string;
}

export const ok = (name: string, says: string): Check => ({ name, state: "ok", says, todo: "" });
export const warn = (name: string, says: string, todo: string): Check => ({
  ...{ name, state: "warn", says, todo },
});
export const bad = (name: string, says: string, todo: string): Check => ({
  ...{ name, state: "bad", says, todo },
});

/** The worst state decides: 0, 1 for a warning, 2 for what has to be put right. */
export const exitCodeOf = (checks: readonly Check[]): number =>
  Math.max(0, ...checks.map(({ state }) => ({ ok: 0, warn: 1, bad: 2 })[state]));

/** One line for each, with what to do below it. */
export const lineOf = ({ name, state, says, todo }: Check): string =>
  `${{ ok: "✓", warn: "!", bad: "✗" }[state]} ${name}: ${says}${todo === "" ? "" : `\n    → ${todo}`}`;
