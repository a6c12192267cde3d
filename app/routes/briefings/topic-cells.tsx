import { Form, Link } from "@remix-run/react";
import type { TopicState } from "~/domain/briefings";
import { type BriefingPage, type TopicLine, topicOutputsPath, topicPath } from "~/domain/briefings-page";
import { topicUnits } from "~/i18n/briefing-words";
import { formatDay, formatNumber, formatShortDay } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Status, type StatusKind } from "~/ui/kit/status";

/** A topic with its place in the list. */
export type NumberedTopic = TopicLine & { number: number };

interface CellProps {
  line: NumberedTopic;
  page: BriefingPage;
}

const statusOf: Record<TopicState["code"], StatusKind> = {
  ahead: "none",
  waiting: "warn",
  silent: "bad",
  some: "waiting",
  "some-late": "warn",
  all: "ok",
};

/** Its name, what to stress, on what it rests, and which other weeks share its days. */
export function Topic({ line, page: { slug, canEdit } }: CellProps) {
  const words = useTexts().briefings.topics;
  const { id, name, guidance, documents, overlaps } = line;
  return (
    <>
      {canEdit ? <Link to={topicPath(slug, id)}>{name}</Link> : name}
      {guidance ? <span className="sub">{guidance}</span> : null}
      {documents.length > 0 ? (
        <span className="sub">
          {documents.map((document, index) => (
            <span key={document.name} title={document.title}>
              {index === 0 ? `${words.basis("")}` : "; "}
              {document.path ? <Link to={document.path}>{document.name}</Link> : document.name}
            </span>
          ))}
        </span>
      ) : null}
      {overlaps.map(({ week, from, to }) => (
        <span className="sub" key={week}>
          {words.overlap({ week, days: `${formatShortDay(from)} – ${formatShortDay(to)}` })}
        </span>
      ))}
    </>
  );
}

/** Whom it goes to, and which of them have ended. */
export function Units({ line }: { line: NumberedTopic }) {
  const words = useTexts().briefings;
  return (
    <>
      {topicUnits(line, words)}
      {line.ended.map(({ name, endedOn }) => (
        <span className="sub" key={name}>
          {words.topics.ended({ unit: name, day: formatDay(endedOn) })}
        </span>
      ))}
    </>
  );
}

/** Before its days have begun there is nothing to count. */
export function Records({ line, page: { slug } }: CellProps) {
  const locale = useLocale();
  const { records, state, messageKey, from, to } = line;
  if (state.code === "ahead") return "·";
  if (records === 0) return "0";
  return <Link to={topicOutputsPath(slug, { messageKey, from, to })}>{formatNumber(records, locale)}</Link>;
}

/** How it stands, and how many of its units have taken it up. */
export function State({ line: { state, reached, asked }, isOwn }: { line: NumberedTopic; isOwn: boolean }) {
  const words = useTexts().briefings;
  return (
    <>
      <Status kind={statusOf[state.code]}>{words.states[state.code](state.days)}</Status>
      {isOwn || reached === 0 ? null : (
        <span className="sub">{words.topics.reached({ reached, asked })}</span>
      )}
    </>
  );
}

/** Logging for one's own unit; the place in the list. */
export function Acts({ line, page }: CellProps) {
  const words = useTexts().briefings.topics;
  const { id, name, number, logPath } = line;
  const move = (way: "up" | "down", label: string, spoken: string) => (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="topic" value={id} />
      <Button size="sm" variant="bare" name="way" value={way} icon={way} iconOnly aria-label={spoken}>
        {label}
      </Button>
    </Form>
  );
  return (
    <div className="acts screen-only">
      {logPath ? (
        <ButtonLink size="sm" to={logPath} aria-label={words.logSpoken(name)}>
          {words.log}
        </ButtonLink>
      ) : null}
      {page.canEdit && number > 1 ? move("up", words.up, words.upSpoken(name)) : null}
      {page.canEdit && number < page.topics.length ? move("down", words.down, words.downSpoken(name)) : null}
    </div>
  );
}
