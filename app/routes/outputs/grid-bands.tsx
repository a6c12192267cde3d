import { countsOf } from "~/domain/output-grid-state";
import { useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import type { GridView } from "./use-grid";

/** Above the grid: why rows wait, and what has just come into it. */
export function GridBands({ view }: { view: GridView }) {
  const words = useTexts().grid;
  return (
    <>
      {view.isKept ? null : <Notice kind="warn">{words.notKept}</Notice>}
      <LineBand view={view} />
      <ToldBand view={view} />
    </>
  );
}

function LineBand({ view: { line, rows, desk, sendAgain } }: { view: GridView }) {
  const words = useTexts().grid;
  const { waiting } = countsOf(rows);
  if (line === "up") return null;
  if (line === "other-account") {
    return (
      <Notice kind="bad" live="alert">
        {words.otherAccount}
      </Notice>
    );
  }
  if (line === "signed-out") {
    const back = encodeURIComponent(`/${desk.page.slug}/ket-qua/nhap-bang`);
    return (
      <Notice kind="warn" live="alert" actions={<a href={`/dang-nhap?tiep=${back}`}>{words.signIn}</a>}>
        {words.signedOut(waiting)}
      </Notice>
    );
  }
  const again = (
    <Button type="button" size="sm" onClick={sendAgain}>
      {words.sendNow}
    </Button>
  );
  return (
    <Notice kind="warn" live="status" actions={again}>
      {line === "offline" ? words.offline(waiting) : words.trouble(waiting)}
    </Notice>
  );
}

function ToldBand({ view: { told, desk } }: { view: GridView }) {
  const t = useTexts();
  const words = t.grid;
  if (!told) return null;
  const { rows, columns, problem } = told;
  const text = {
    restored: () => words.restored(rows),
    pasted: () => words.pasted(rows),
    beyond: () => words.pastedBeyond({ rows, columns }),
    refused: () => (problem ? problemText({ field: "form", ...problem }, t) : ""),
  }[told.kind]();
  const isTrouble = told.kind === "beyond" || told.kind === "refused";
  const close = (
    <Button type="button" size="sm" variant="bare" icon="close" iconOnly onClick={() => desk.setTold(null)}>
      {t.frame.close}
    </Button>
  );
  return (
    <Notice kind={isTrouble ? "warn" : "info"} live="status" actions={close}>
      {text}
    </Notice>
  );
}
