import type { CaseHistoryLine } from "~/domain/cases-page";
import { type Texts, useTexts } from "~/i18n/texts";
import { RowList } from "~/ui/kit/row-list";

/** What was done, by whom, when and why; how things were before stays readable. */
export function CaseHistory({ lines }: { lines: readonly CaseHistoryLine[] }) {
  const words = useTexts().cases;
  return (
    <RowList
      rows={lines.map((line) => ({
        key: line.id,
        title: [words.acts[line.act] ?? line.act, line.about].filter(Boolean).join(" "),
        note: [`${line.by}, ${line.at}`, ...changesIn(line, words)]
          .map((part) => part.replace(/\.+$/u, ""))
          .join(". "),
      }))}
    />
  );
}

function changesIn({ changes, reason }: CaseHistoryLine, words: Texts["cases"]): string[] {
  const said = changes.map(({ part, before, after }) =>
    words.change({ part: words.parts[part] ?? part, before, after }),
  );
  return reason === "" ? said : [...said, words.because(reason)];
}
