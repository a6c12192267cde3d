import type { BriefingPage } from "~/domain/briefings-page";
import { useTexts } from "~/i18n/texts";
import { Notice } from "~/ui/kit/notice";

/** Topics about which nothing was published: those whose days are over apart from those that can still be taken up. */
export function SilentTopics({ page: { topics } }: { page: BriefingPage }) {
  const words = useTexts().briefings.silent;
  const over = topics.filter(({ state }) => state.code === "silent").map(({ name }) => name);
  const open = topics.filter(({ state }) => state.code === "waiting").map(({ name }) => name);
  return (
    <div className="stack-1 screen-only">
      {over.length > 0 ? (
        <Notice kind="bad" title={words.over(over.length)}>
          {over.join("; ")}.
        </Notice>
      ) : null}
      {open.length > 0 ? (
        <Notice kind="warn" title={words.title(open.length)}>
          {open.join("; ")}.
        </Notice>
      ) : null}
    </div>
  );
}
