import type { Problem } from "./problem";

/** "KQ-2021-0896, 897" names the outputs 896 and 897. Problem: `outputs` output-numbers. */
export function readOutputNumbers(text: string, problems: Problem[]): number[] {
  const parts = text.split(/[\s,;]+/u).filter(Boolean);
  const numbers = parts.map((part) => Number(/^(?:KQ-\d{4}-)?(\d{1,9})$/iu.exec(part)?.[1] ?? Number.NaN));
  if (numbers.some(Number.isNaN)) problems.push({ field: "outputs", code: "output-numbers" });
  return [...new Set(numbers)];
}
