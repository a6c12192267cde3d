import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { CivilDate } from "~/domain/calendar/civil-date";
import { tMinus } from "~/domain/calendar/election-week";
import { LONGEST, lastDayOf, type TimelinePage } from "~/domain/timeline-page";
import { formatDay, formatLongDay } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, problemText } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Dialog } from "~/ui/kit/dialog";
import { TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import type { Intent } from "./intents";

interface PlanDialogProps {
  page: TimelinePage;
  proposed: { key: string; on: CivilDate };
  /** The address of what is shown, to come back to. */
  back: string;
  onClose: () => void;
}

const INTENT: Intent = "plan";

/** Asks why a planned day was moved, and saves it as the milestone's own form does. */
export function PlanDialog({ page, proposed, back, onClose }: PlanDialogProps) {
  const t = useTexts();
  const words = t.timeline.picture.plan;
  const fetcher = useFetcher<FormAnswer>();
  const problems = fieldProblems(fetcher.data?.problems, t);
  const row = page.rows.find((one) => one.key === proposed.key);
  const isFrozen = page.baseline !== undefined && Object.keys(page.baseline).length > 0;
  useWhenSaved(fetcher.state, fetcher.data, onClose);
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose}>
      <p>{row?.title}</p>
      <Change page={page} from={row?.plannedOn ?? null} to={proposed.on} />
      {row?.latest && proposed.on > lastDayOf(row.latest) ? (
        <Notice kind="warn">{words.afterLimit(formatDay(lastDayOf(row.latest)))}</Notice>
      ) : null}
      <Refusal answer={fetcher.data} plannedOn={row?.plannedOn ?? null} />
      <fetcher.Form
        method="post"
        action={`/${page.slug}/lich/${encodeURIComponent(proposed.key)}`}
        className="form"
        preventScrollReset
      >
        <input type="hidden" name="_key" value={`${page.formKey}-${proposed.on}`} />
        <input type="hidden" name="_seen" value={page.planning?.seen[proposed.key] ?? ""} />
        <input type="hidden" name="_back" value={back} />
        <input type="hidden" name="on" value={formatDay(proposed.on)} />
        <TextInput
          id="plan-dialog-reason"
          name="reason"
          label={t.timeline.milestone.forms.reason}
          aside={isFrozen ? undefined : t.frame.optional}
          error={problems.reason}
          maxLength={LONGEST.reason}
          autoComplete="off"
        />
        <div className="acts">
          <Button variant="go" name="intent" value={INTENT} disabled={fetcher.state !== "idle"}>
            {words.submit}
          </Button>
          <Button type="button" variant="bare" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}

/** A saved form leads to another page and leaves the last answer as it was; only a refused one brings a new answer. */
function useWhenSaved(state: "idle" | "submitting" | "loading", answer: unknown, onSaved: () => void) {
  const sent = useRef<{ after: unknown } | null>(null);
  useEffect(() => {
    if (state === "submitting") sent.current ??= { after: answer };
    if (state !== "idle" || !sent.current) return;
    const isSaved = sent.current.after === answer;
    sent.current = null;
    if (isSaved) onSaved();
  }, [state, answer, onSaved]);
}

function Change({ page, from, to }: { page: TimelinePage; from: CivilDate | null; to: CivilDate }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.timeline.picture.plan;
  return (
    <p>
      {words.before} {from ? formatLongDay(from, locale) : words.none}
      <br />
      {words.after} <b>{formatLongDay(to, locale)}</b> ({t.frame.daysLeft(tMinus(page.electionOn, to))})
    </p>
  );
}

/** What is wrong besides the reason; after a lost race, what the other person has planned. */
function Refusal({ answer, plannedOn }: { answer: FormAnswer | undefined; plannedOn: CivilDate | null }) {
  const t = useTexts();
  const words = t.timeline.picture.plan;
  const problem = answer?.problems.find(({ field }) => field !== "reason");
  if (!problem) return null;
  const isRace = problem.code === "changed-by-other";
  return (
    <Notice kind={isRace ? "warn" : "bad"} live="alert" title={problemText(problem, t)}>
      {isRace ? words.now(plannedOn ? formatDay(plannedOn) : words.none) : null}
    </Notice>
  );
}
