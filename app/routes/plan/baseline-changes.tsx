import { Link } from "@remix-run/react";
import { formatDay, formatNumber } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { type Column, Table } from "~/ui/kit/table";
import type { PlanChange, PlanComparison } from "~/usecases/baselines-compare.server";
import type { BaselinesPage } from "~/usecases/baselines-page.server";
import { compareAddress } from "./baseline-address";
import { CompareBar } from "./baseline-compare-bar";

/** What reads differently between two freezes, or between one and today: old, new, why and by whom. */
export function PlanChanges({ page, comparison }: { page: BaselinesPage; comparison: PlanComparison }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.targets.baselines;
  const parts = (keys: readonly string[]) => keys.map((key) => words.parts[key] ?? key).join(", ");
  return (
    <Section
      title={words.changes(comparison)}
      note={words.count(comparison.changes.length)}
      action={
        <ButtonLink
          size="sm"
          reloadDocument
          to={`/${page.slug}/ke-hoach/goc/tai-ve?${compareAddress(comparison)}`}
        >
          {words.export}
        </ButtonLink>
      }
    >
      <CompareBar page={page} comparison={comparison} words={words} />
      {comparison.missing.length > 0 ? <Notice>{words.missing(parts(comparison.missing))}</Notice> : null}
      <Table<PlanChange>
        caption={words.changes(comparison)}
        captionHidden
        columns={changeColumns(page.slug, t, locale)}
        rows={comparison.changes}
        rowKey={({ part, key }) => `${part} ${key}`}
        empty={words.none}
      />
    </Section>
  );
}

/** Where the things of a part have pages of their own. */
const linked: Record<string, string> = { milestones: "lich", tasks: "ke-hoach/nhiem-vu" };

function changeColumns(slug: string, t: Texts, locale: Locale): Column<PlanChange>[] {
  const words = t.targets.baselines;
  const side = (change: PlanChange, at: "before" | "after") => {
    const isAbsent = change.kind === (at === "before" ? "added" : "removed");
    return isAbsent ? words.kinds[at === "before" ? "added" : "removed"] : sideWords(change, at, t, locale);
  };
  return [
    {
      key: "what",
      head: words.what,
      rowHeader: true,
      cell: ({ part, key, title, kind }) => (
        <>
          {linked[part] && kind !== "removed" ? (
            <Link to={`/${slug}/${linked[part]}/${key}`}>{title}</Link>
          ) : (
            title
          )}
          <span className="sub">{words.parts[part] ?? part}</span>
        </>
      ),
    },
    { key: "before", head: words.before, width: "xl", cell: (change) => side(change, "before") },
    {
      key: "after",
      head: words.after,
      width: "xl",
      cell: (change) => (
        <>
          {side(change, "after")}
          {change.shift ? <span className="sub">{shiftWords(change.shift, t)}</span> : null}
        </>
      ),
    },
    {
      key: "why",
      head: words.why,
      width: "xl",
      cell: ({ reason, document, by, on }) => (
        <>
          {reason}
          <span className="sub">{[document, by, on && formatDay(on)].filter(Boolean).join(", ")}</span>
        </>
      ),
    },
  ];
}

/** Days as days, everything else by its name: "số giao 120, cách tính 10 × 12". */
function sideWords({ fields }: PlanChange, at: "before" | "after", t: Texts, locale: Locale): string {
  const words = t.targets.baselines;
  const [from, to] = ["from", "to"].map((name) => fields.find(({ field }) => field === name)?.[at]);
  const isOneDay = from !== undefined && from === to;
  const told = fields.flatMap((one) => {
    const value = one[at];
    if (value === null || value === "" || (isOneDay && one.field === "from")) return [];
    if (isOneDay && one.field === "to") return [valueWords(value, t, locale)];
    return [`${words.fields[one.field] ?? one.field} ${valueWords(value, t, locale)}`];
  });
  return told.join(", ");
}

function valueWords(value: string | number, { targets }: Texts, locale: Locale): string {
  if (typeof value === "number") return formatNumber(value, locale);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : (targets.baselines.values[value] ?? value);
}

function shiftWords(days: number, { timeline }: Texts): string {
  return days > 0 ? timeline.baseline.late(days) : timeline.baseline.early(-days);
}
