import { Link } from "@remix-run/react";
import type { FirstStepKey } from "~/domain/first-steps";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { RowList } from "~/ui/kit/row-list";
import { StatusMark } from "~/ui/kit/status";
import type { ShownStep } from "~/usecases/first-steps.server";

/** What a new election still needs, in order: what is done, what is next, and whose it is. */
export function FirstSteps({ steps, slug }: { steps: readonly ShownStep[] | null; slug: string }) {
  const words = useTexts().firstSteps;
  if (!steps) return null;
  const next = steps.find(({ isDone, isMine }) => !isDone && isMine);
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <Section id="bat-dau" title={words.title({ done, all: steps.length })} note={words.note}>
      <RowList
        ordered
        endBelow
        rows={steps.map(({ key, isDone, isMine, now, needed }) => {
          const title = words.titles[key];
          const said = words.notes[key]({ now, needed });
          return {
            key,
            lead: <StatusMark kind={isDone ? "ok" : "none"} label={isDone ? words.done : words.open} />,
            title: isMine ? <Link to={placeOf(key, slug)}>{title}</Link> : title,
            note: isDone || isMine ? said : `${said} ${words.whose[key]}.`,
            end:
              key === next?.key ? (
                <ButtonLink size="sm" to={placeOf(key, slug)}>
                  {words.go}
                </ButtonLink>
              ) : null,
          };
        })}
      />
    </Section>
  );
}

/** Where a step is carried out; the list of people opens with who is missing filled in. */
function placeOf(key: FirstStepKey, slug: string): string {
  const places: Record<FirstStepKey, string> = {
    timeline: `/${slug}/lich`,
    units: `/${slug}/cai-dat/don-vi`,
    secretaries: `/quan-tri/tai-khoan/dan?cuoc=${slug}`,
    people: `/quan-tri/tai-khoan/dan?cuoc=${slug}`,
    rhythm: `/${slug}/cai-dat`,
    document: `/${slug}/ke-hoach/van-ban`,
    targets: `/${slug}/ke-hoach`,
    output: `/${slug}/ket-qua/moi`,
  };
  return places[key];
}
