import { addressOf, outputsPath } from "~/domain/progress-links";
import { endsOf, type RankEnd, type RankedKind, shareIn, type UnitLine } from "~/domain/progress-units";
import type { UnitsPage } from "~/domain/progress-units-page";
import { shareText, unitFigures } from "~/i18n/progress-bars";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { BarList } from "~/ui/kit/bar-list";
import { Details } from "~/ui/kit/details";
import { PictureLinks } from "./picture-links";
import { RankTable } from "./rank-table";

/** Units of the same kind beside one another, by the share of their own plan or of their own weeks. */
export function RankSection({ page }: { page: UnitsPage }) {
  const t = useTexts();
  const { rank: words } = t.progress.units;
  const shares = page.kinds.flatMap(({ lines }) => lines.map((line) => shareIn(line, page.by) ?? 0));
  // A bar more than twice as long as planned would make all others short: it is cut, its figure is not.
  const max = Math.min(200, Math.max(100, ...shares)) * 1.02;
  return (
    <Section
      title={words.title}
      note={page.by === "target" ? words.byTarget : words.byWeeks}
      action={<PictureLinks {...page} address={addressOf(page)} file="don-vi" of={words.title} />}
    >
      {page.withoutTarget.length > 0 ? (
        <p className="pic-note">{words.withoutTarget(page.withoutTarget.join("; "))}</p>
      ) : null}
      {page.kinds.length === 0 ? <p>{words.empty}</p> : null}
      {page.kinds.map((kind) => (
        <Kind key={kind.kind} ranked={kind} page={page} max={max} />
      ))}
      {page.kinds.length > 0 ? (
        <Details summary={t.progress.table.summary}>
          <RankTable page={page} />
        </Details>
      ) : null}
    </Section>
  );
}

function Kind({ ranked, page, max }: { ranked: RankedKind; page: UnitsPage; max: number }) {
  const t = useTexts();
  const locale = useLocale();
  const isShown = (line: UnitLine) => line.records > 0 || shareIn(line, page.by) !== null;
  const shown = ranked.lines.filter(isShown);
  const without = ranked.lines.filter((line) => !isShown(line));
  const ends = endsOf(ranked, page.by);
  const { rank: words } = t.progress.units;
  return (
    <div className="rank-kind">
      <h3>{t.unitKinds[ranked.kind]}</h3>
      {ends.first.named.length > 0 ? (
        <p className="take">
          {words.first(namesOf(ends.first, page, t, locale))}{" "}
          {words.last(namesOf(ends.last, page, t, locale))}
        </p>
      ) : null}
      <BarList
        max={max}
        bars={shown.map((line) => ({
          key: line.key,
          name: line.name,
          to: line.records > 0 ? rowsPath(line, page) : undefined,
          value: Math.min(max, shareIn(line, page.by) ?? 0),
          target: shareIn(line, page.by) === null ? undefined : 100,
          figures: unitFigures(line, page.by, t, locale),
        }))}
      />
      {without.length > 0 ? (
        <p className="pic-note">{words.without(without.map(({ name }) => name).join("; "))}</p>
      ) : null}
    </div>
  );
}

function namesOf({ named, more }: RankEnd, page: UnitsPage, t: Texts, locale: Locale): string {
  const names = named
    .map((line) =>
      t.progress.units.rank.share({ name: line.name, share: shareText(line, page.by, t, locale) }),
    )
    .join("; ");
  return more > 0 ? `${names} ${t.progress.units.rank.more(more)}` : names;
}

/** The outputs behind a unit's figure. */
export function rowsPath(line: Pick<UnitLine, "key">, { slug, scope, asOf }: UnitsPage): string {
  return outputsPath(slug, { unitKey: line.key, scope, to: asOf });
}
