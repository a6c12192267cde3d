import { Link } from "@remix-run/react";
import { formatDay, formatNumber } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { momentWords } from "~/ui/local-time";
import type { BulkLine } from "~/usecases/outputs-bulk-pages.server";

/** The latest acts on many outputs, each leading to its page. */
export function RecentBulks({ slug, bulks }: { slug: string; bulks: readonly BulkLine[] }) {
  const words = useTexts().bulk;
  const locale = useLocale();
  return (
    <ul className="rows">
      {bulks.map((bulk) => (
        <li key={bulk.id}>
          <Link to={`/${slug}/ket-qua/sua-loat/${bulk.id}`}>{words.acts[bulk.act]}</Link>
          {bulk.value === null ? null : ` ${words.run.to(bulkValue(bulk))}`}
          <span className="sub">
            {[
              words.run.line({
                changed: formatNumber(bulk.changed, locale),
                left: formatNumber(bulk.left, locale),
              }),
              words.run.by({ who: bulk.by, when: momentWords(bulk.at) }),
            ].join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What an act set, in words. */
export const bulkValue = ({ act, value }: Pick<BulkLine, "act" | "value">): string =>
  act === "date" && value !== null ? formatDay(value) : (value ?? "");
