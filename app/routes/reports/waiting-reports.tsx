import { Form, Link } from "@remix-run/react";
import { useState } from "react";
import type { WaitingReport } from "~/domain/report-acceptance";
import { type ReportGridPage, reportPath } from "~/domain/report-grid-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, problemText, typed, typedAll } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { useHydrated } from "~/ui/kit/hydrated";
import { Notice } from "~/ui/kit/notice";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";

interface WaitingProps {
  page: ReportGridPage;
  formKey: string;
  answer: FormAnswer | undefined;
}

/** The reports of the week in question that wait to be accepted, ticked and accepted together. */
export function WaitingReports({ page, formKey, answer }: WaitingProps) {
  const t = useTexts();
  const words = t.reportGrid.accept;
  const isHydrated = useHydrated();
  const { lines, found } = page.waiting;
  const [ticked, setTicked] = useState<readonly string[]>(typedAll(answer, "reports"));
  if (lines.length === 0) return null;
  const chosen = lines.filter(({ value }) => ticked.includes(value)).length;
  const week = page.weeks.find(({ from }) => from === page.focus)?.number ?? 0;
  const [problem] = answer?.problems ?? [];
  return (
    <Section title={words.title({ week, found })} note={words.note} id="tiep-nhan">
      <Form method="post" className="screen-only" preventScrollReset>
        {problem ? (
          <Notice kind="warn" live="alert">
            {problemText(problem, t)}
          </Notice>
        ) : null}
        <input type="hidden" name="_key" value={typed(answer, "_key", formKey)} />
        <input type="hidden" name="week" value={page.focus ?? ""} />
        {lines.map(({ value }) => (
          <input key={value} type="hidden" name="shown" value={value} />
        ))}
        <Ticks page={page} ticked={ticked} onTick={setTicked} />
        <div className="acts pick-acts">
          <Button variant="go" name="intent" value="accept">
            {isHydrated && chosen > 0 ? words.submit(chosen) : words.submitTicked}
          </Button>
        </div>
        {found > lines.length ? <p className="f-hint">{words.more(lines.length)}</p> : null}
      </Form>
    </Section>
  );
}

interface TicksProps {
  page: ReportGridPage;
  ticked: readonly string[];
  onTick: (values: readonly string[]) => void;
}

/** A box for each report, and one for all of them, which the server understands by itself. */
function Ticks({ page, ticked, onTick }: TicksProps) {
  const words = useTexts().reportGrid.accept;
  const { lines } = page.waiting;
  const toggle = (value: string) =>
    onTick(ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value]);
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          name="all"
          value="1"
          checked={lines.every(({ value }) => ticked.includes(value))}
          onChange={({ target }) => onTick(target.checked ? lines.map(({ value }) => value) : [])}
        />
        <span>{words.all(lines.length)}</span>
      </label>
      <RowList
        fine
        endBelow
        rows={lines.map((line) => ({
          key: line.unit,
          lead: (
            <input
              type="checkbox"
              className="pick"
              name="reports"
              value={line.value}
              aria-label={words.pick(line.name)}
              checked={ticked.includes(line.value)}
              onChange={() => toggle(line.value)}
            />
          ),
          title: <Link to={reportPath(page.slug, line.unit, page.focus ?? "")}>{line.name}</Link>,
          end: <Facts line={line} />,
        }))}
      />
    </>
  );
}

function Facts({ line: { sentText, isLate, isNothing } }: { line: WaitingReport }) {
  const t = useTexts().reportGrid;
  return (
    <Status kind={isLate ? "late" : "ok"}>
      {[t.accept.sent({ at: sentText, isLate }), isNothing ? t.table.nothing : ""].filter(Boolean).join(", ")}
    </Status>
  );
}
