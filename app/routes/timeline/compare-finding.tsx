import type { ComparisonPage } from "~/domain/timeline-compare-page";
import { useLocale, useTexts } from "~/i18n/texts";
import { changeWords, offsetWords, sideName } from "./compare-words";

/** How much moved between the two sides, and what moved farthest. */
export function CompareFinding({ page: { counts, sides } }: { page: ComparisonPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.timeline.compare;
  const { farthest } = counts;
  const own = [
    words.moved(counts.moved),
    counts.added > 0 && words.added(counts.added),
    counts.removed > 0 && words.removed(counts.removed),
    counts.article > 0 && words.articles(counts.article),
    counts.oneDated > 0 && words.oneDated(counts.oneDated),
    words.same(counts.same),
  ];
  return (
    <>
      {words.between({ left: sideName(sides.left, t), right: sideName(sides.right, t) })}{" "}
      <b>{own.filter(Boolean).join(", ")}.</b>{" "}
      {farthest?.left
        ? words.farthest({
            name: farthest.left.name[locale],
            change: changeWords(farthest, t),
            from: offsetWords(farthest.left),
            to: offsetWords(farthest.right),
          })
        : null}
    </>
  );
}
