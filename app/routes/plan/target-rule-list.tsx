import { Link } from "@remix-run/react";
import { formatNumber } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Details } from "~/ui/kit/details";
import { type Column, Table } from "~/ui/kit/table";
import type { RulesPage, ShownRule } from "~/usecases/target-rules-page.server";
import { periodName } from "./sheet-choice";

/** Every rule with what it comes to, and unit by unit how. */
export function RuleList({ page, current }: { page: RulesPage; current: string }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <>
      <Table<ShownRule>
        caption={t.targets.rules.list}
        captionHidden
        rows={page.rules}
        rowKey={({ id }) => id}
        rowTone={({ id }) => (id === current ? "now" : undefined)}
        columns={columnsOf(page, t)}
      />
      {page.rules.map((rule) => (
        <Details
          key={rule.id}
          summary={`${t.targets.rules.expand}: ${rule.category.name}, ${ruleSentence(rule, t)}`}
        >
          <Shares rule={rule} t={t} locale={locale} />
        </Details>
      ))}
    </>
  );
}

function columnsOf(page: RulesPage, t: Texts): Column<ShownRule>[] {
  const words = t.targets.rules;
  return [
    {
      key: "rule",
      head: words.rule,
      rowHeader: true,
      cell: (rule) => (
        <>
          {page.canEdit ? <Link to={`?sua=${rule.id}`}>{rule.category.name}</Link> : rule.category.name}
          <span className="sub">{ruleSentence(rule, t)}</span>
        </>
      ),
    },
    {
      key: "applies",
      head: words.applies,
      width: "xl",
      cell: (rule) => (
        <>
          {rule.scopeUnit ? words.under(rule.scopeUnit.name) : words.scopes[rule.scope]}
          <span className="sub">{rule.period ? periodName(rule.period, t.targets) : words.gone}</span>
        </>
      ),
    },
    {
      key: "basis",
      head: words.basis,
      width: "l",
      cell: ({ document, clause }) => [document, clause].filter(Boolean).join(", "),
    },
    {
      key: "result",
      head: words.result,
      width: "xl",
      cell: (rule) => (
        <>
          {words.total({ total: rule.total, units: rule.units.length - rule.unknown - rule.byHand })}
          {rule.unknown > 0 && rule.sizeKey ? (
            <span className="sub">{words.unknown({ n: rule.unknown, size: words.sizes[rule.sizeKey] })}</span>
          ) : null}
          {rule.byHand > 0 ? <span className="sub">{words.byHand(rule.byHand)}</span> : null}
        </>
      ),
    },
  ];
}

/** "10 lá cờ mỗi tổ bầu cử", "2 lượt mỗi phường, xã, mỗi ngày". */
function ruleSentence({ factor, category, sizeKey, times, scope }: ShownRule, { targets }: Texts): string {
  const words = targets.rules;
  const whole = scope === "local" ? words.perLocal : words.perUnit;
  const per = sizeKey ? words.sizes[sizeKey] : whole;
  return words.per({ factor, unit: category.unit, per, times: words.often[times] });
}

/** Unit by unit: how the figure comes about, and what was set by hand in its place. */
function Shares({ rule, t, locale }: { rule: ShownRule; t: Texts; locale: Locale }) {
  const words = t.targets.rules;
  const { factor, sizeKey, times, count } = rule;
  const number = (text: string | undefined) => (text ? Number(text) : null);
  return (
    <Table<string>
      caption={words.expand}
      captionHidden
      rows={rule.units}
      rowKey={(line) => line}
      stack={false}
      columns={[
        { key: "unit", head: words.unit, rowHeader: true, cell: (line) => line.split("\t")[0] },
        {
          key: "amount",
          head: words.amount,
          numeric: true,
          cell: (line) => {
            const [, size, amount] = line.split("\t");
            const share = { factor, sizeKey, times, count, size: number(size), amount: number(amount) };
            return t.targets.share(share);
          },
        },
        {
          key: "hand",
          head: words.hand,
          numeric: true,
          cell: (line) => {
            const hand = line.split("\t")[3];
            return hand ? formatNumber(Number(hand), locale) : null;
          },
        },
      ]}
    />
  );
}
