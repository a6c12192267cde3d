import { Link } from "@remix-run/react";
import { type DimensionLine, type ReadinessPage, readinessPath, rowsPath } from "~/domain/readiness-page";
import { useTexts } from "~/i18n/texts";
import { RowList } from "~/ui/kit/row-list";
import { StatusMark } from "~/ui/kit/status";
import { Change } from "./change";
import { statusOf } from "./status-kinds";

/** How each dimension stands, why, and who has to act; what is not met comes first. */
export function DimensionList({ page }: { page: ReadinessPage }) {
  const { slug, lines, query, comparedOn } = page;
  const words = useTexts().readiness;
  return (
    <RowList
      endBelow
      rows={lines.map((line) => ({
        key: line.key,
        lead: <StatusMark kind={statusOf[line.level]} />,
        title: <Link to={rowsPath(slug, line.key, query)}>{words.dimensions[line.key]}</Link>,
        note: <Reason page={page} line={line} />,
        end: (
          <>
            <Change change={line.change} day={comparedOn} short />{" "}
            <b className={`ready-level ready-${line.level}`}>
              {words.levels[line.level]}
              {line.score === null ? "" : ` ${words.percent(line.score)}`}
            </b>
          </>
        ),
      }))}
    />
  );
}

function Reason({ page: { slug, query, scope }, line }: { page: ReadinessPage; line: DimensionLine }) {
  const words = useTexts().readiness;
  const isBehind = line.level === "red" || line.level === "amber";
  return (
    <>
      {words.reason(line.key, line.tally)} · {words.weight(line.weight)}
      {isBehind && line.behind.length > 0 && (scope.isWhole || line.behind.length > 1) ? (
        <span className="ready-who">
          {words.whoActs}{" "}
          {line.behind.map(({ key, name, late }, index) => (
            <span key={key}>
              {index > 0 ? ", " : null}
              <Link
                to={
                  key === ""
                    ? rowsPath(slug, line.key, query)
                    : readinessPath(slug, { ...query, unitKey: key, page: 1 })
                }
              >
                {words.behind({ name: name === "" ? words.committee : name, late })}
              </Link>
            </span>
          ))}
          {line.more > 0 ? words.whoMore(line.more) : null}
        </span>
      ) : null}
    </>
  );
}
