import { Form, Link } from "@remix-run/react";
import type { InterventionsPage, MatterLine } from "~/domain/interventions-page";
import { capitalise } from "~/i18n/format";
import { matterSince, matterTitle } from "~/i18n/matter-words";
import { type Texts, useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { RowList } from "~/ui/kit/row-list";
import { Status, type StatusKind } from "~/ui/kit/status";

/** The matters in their order, each with since when, who owns it, who was told, and the one thing to do. */
export function MatterList({ page }: { page: InterventionsPage }) {
  const t = useTexts();
  return (
    <RowList
      ordered
      endBelow
      rows={page.lines.map((line, index) => ({
        key: line.key,
        lead: <span className="num">{index + 1}</span>,
        title: <Link to={line.path}>{matterTitle(line, t)}</Link>,
        note: <Facts line={line} t={t} />,
        end: <Act line={line} page={page} at={index} />,
      }))}
    />
  );
}

const kindOf: Record<MatterLine["kind"], StatusKind> = {
  overdue: "bad",
  changed: "warn",
  silent: "none",
  slipped: "late",
};

function Facts({ line, t }: { line: MatterLine; t: Texts }) {
  const words = t.interventions;
  const { units, unitCount, told, asked } = line;
  const names = units.map(({ name }) => name).join("; ");
  return (
    <>
      <span className="matter-facts">
        <Status kind={kindOf[line.kind]}>
          {line.kind === "overdue" ? capitalise(matterSince(line, t)) : words.kinds[line.kind]}
        </Status>
        {line.kind === "overdue" ? null : <span>{matterSince(line, t)}</span>}
        {line.isNew ? <span>{words.isNew}</span> : null}
        <span className="muted">{words.points(line.score)}</span>
      </span>
      <span className="matter-owner">
        {unitCount === 0 ? words.committee : words.owner({ names, more: unitCount - units.length })}
      </span>
      {asked ? (
        <span className="matter-news">{words.asked({ ...asked, act: words.askedActs[asked.act] })}</span>
      ) : null}
      {told ? <span className="matter-news">{words.told(told)}</span> : null}
    </>
  );
}

function Act({ at, line, page }: { at: number; line: MatterLine; page: InterventionsPage }) {
  const t = useTexts();
  const words = t.interventions;
  const { act, actPath, told, asked } = line;
  const title = matterTitle(line, t);
  if (page.canAct) {
    if (act === "nudge" && told?.isToday) return <Status kind="ok">{words.toldToday}</Status>;
    if (actPath !== null)
      return (
        <ButtonLink size="sm" to={actPath} aria-label={words.actNamed[act](title)}>
          {words.acts[act]}
        </ButtonLink>
      );
    return <Press formKey={`${page.formKey}-${at}`} line={line} intent="nudge" label={words.acts.nudge} />;
  }
  if (!page.canAsk) return null;
  if (asked?.isOwnToday) return <Status kind="ok">{words.askedToday}</Status>;
  if (act === "nudge" && told?.isToday) return <Status kind="ok">{words.toldToday}</Status>;
  return <Press formKey={`${page.formKey}-${at}`} line={line} intent="ask" label={words.asks[act]} />;
}

function Press({
  formKey,
  line,
  intent,
  label,
}: {
  formKey: string;
  line: MatterLine;
  intent: "nudge" | "ask";
  label: string;
}) {
  const t = useTexts();
  const title = matterTitle(line, t);
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="matter" value={line.key} />
      <Button
        size="sm"
        name="intent"
        value={intent}
        aria-label={intent === "nudge" ? t.interventions.actNamed.nudge(title) : `${label}: ${title}`}
      >
        {label}
      </Button>
    </Form>
  );
}
