import type { Matter } from "~/domain/interventions";
import { formatDay, formatShortDay } from "./format";
import type { Texts } from "./texts";

/** What a matter is called: "Nhiệm vụ: Chuyên mục hỏi – đáp (3 kỳ)". */
export function matterTitle(
  matter: Omit<Matter, "key" | "unitIds">,
  t: Pick<Texts, "interventions">,
): string {
  const words = t.interventions.lines;
  const { kind, subject, title, count, fell, moved } = matter;
  if (kind === "silent") return words.silent;
  if (kind === "changed") {
    const before = fell ? words.levels[fell.before] : "";
    const now = fell ? words.levels[fell.now] : "";
    return words.fell({ what: words.subjects[subject], before, now });
  }
  if (subject === "decoration") return words.sites(count ?? 0);
  if (subject === "reports") return words.reports(formatShortDay(title));
  const name = words.named({ subject: words.subjects[subject], title });
  if (moved) return words.moved({ name, from: formatDay(moved.from), to: formatDay(moved.to) });
  return count === null ? name : words.times({ name, count });
}

/** Since when, and how long: "quá hạn 5 ngày, từ 30/04/2021". */
export function matterSince(
  { kind, days, sinceOn }: Pick<Matter, "kind" | "days" | "sinceOn">,
  t: Pick<Texts, "interventions">,
): string {
  return t.interventions.lines.since[kind]({ days, day: formatDay(sinceOn) });
}
