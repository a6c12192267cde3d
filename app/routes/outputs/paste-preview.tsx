import { formatNumber } from "~/i18n/format";
import { type Texts, useLocale, useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { Notice } from "~/ui/kit/notice";
import type { PastePage } from "~/usecases/outputs-paste.server";
import { PasteColumns, useDayNote } from "./paste-columns";
import { PasteLines } from "./paste-lines";
import { PasteMends } from "./paste-mends";
import { PasteNames } from "./paste-names";
import { PasteRefusals } from "./paste-refusals";
import type { ShownPreview } from "./paste-shown.server";
import { TwinReason } from "./twin-reason";

interface PreviewProps {
  page: PastePage;
  preview: ShownPreview;
  answer: FormAnswer | undefined;
}

/** What would be recorded, line by line, what the columns were taken for, and the button that records it. */
export function PastePreview({ page, preview, answer }: PreviewProps) {
  const t = useTexts();
  const words = t.paste;
  const { fresh, twins } = preview.counts;
  const kept = typedAll(answer, "keep");
  const shown = new Set(preview.lines.map(({ line }) => String(line)));
  return (
    <Section title={words.counts(preview.counts)} note={useDayNote(preview)}>
      <input type="hidden" name="layout" value={preview.layout} />
      <PasteRefusals answer={answer} />
      <Notes preview={preview} />
      <PasteColumns preview={preview} answer={answer} />
      <PasteNames preview={preview} page={page} />
      <PasteMends preview={preview} />
      <Pages name="badPage" page={preview.badPage} pages={preview.badPages} />
      <PasteLines lines={preview.lines} kept={kept} />
      {kept.map((line) =>
        shown.has(line) ? null : <input key={line} type="hidden" name="keep" value={line} />,
      )}
      <Pages name="page" page={preview.page} pages={preview.pages} />
      {twins > 0 ? (
        <div className="stack-1 paste-twins">
          <Checkbox
            name="withTwins"
            label={words.withTwins(twins)}
            defaultChecked={typed(answer, "withTwins") === "1"}
          />
          <TwinReason
            name="reason"
            label={words.reason}
            aside={t.frame.optional}
            hint={words.reasonHint}
            defaultValue={typed(answer, "reason")}
            error={fieldProblems(answer?.problems, t).reason}
          />
        </div>
      ) : null}
      <div className="acts paste-save">
        <Button variant="go" name="intent" value="save" disabled={fresh + twins + preview.held === 0}>
          {saveWords(preview, words)}
        </Button>
      </div>
    </Section>
  );
}

function saveWords({ counts: { fresh, twins }, held }: ShownPreview, words: Texts["paste"]): string {
  if (fresh > 0) return words.save(fresh);
  if (twins > 0) return words.saveTwins;
  return held > 0 ? words.saveHeld(held) : words.saveNone;
}

/** What the list was taken for, what of it is no item, and what is over the limit. */
function Notes({ preview }: Pick<PreviewProps, "preview">) {
  const locale = useLocale();
  const words = useTexts().paste;
  const { kind, counts, over, aside, isRemembered } = preview;
  const figure = (value: number) => formatNumber(value, locale);
  return (
    <>
      {over > 0 ? (
        <Notice kind="warn">
          {words.over({ all: figure(counts.all + over), max: figure(counts.all), over: figure(over) })}
        </Notice>
      ) : null}
      {preview.held > 0 ? <Notice kind="warn">{words.held(preview.held)}</Notice> : null}
      {words.kinds[kind] ? <Notice>{words.kinds[kind]}</Notice> : null}
      {isRemembered ? (
        <Notice
          actions={
            <Button size="sm" name="intent" value="forget">
              {words.forget}
            </Button>
          }
        >
          {words.remembered}
        </Notice>
      ) : null}
      {aside.length > 0 ? (
        <Details summary={words.aside(aside.length)}>
          <ul>
            {aside.map(({ line, text, why }) => (
              <li key={line}>{`${words.lineNumber(line)}: ${text} (${words.asideWhy[why]})`}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}

interface PagesProps {
  name: "page" | "badPage";
  page: number;
  pages: number;
}

/** Buttons of the form, not links: what was mended or ticked goes along. */
function Pages({ name, page, pages }: PagesProps) {
  const words = useTexts().paste;
  if (pages === 1) return null;
  return (
    <div className="pager">
      {page > 1 ? (
        <Button size="sm" name={name} value={page - 1}>
          {words.previousPage}
        </Button>
      ) : null}
      {page < pages ? (
        <Button size="sm" name={name} value={page + 1}>
          {words.nextPage}
        </Button>
      ) : null}
      <span>{words.page({ page, pages })}</span>
    </div>
  );
}
