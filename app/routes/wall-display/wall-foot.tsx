import { interventionsPath } from "~/domain/interventions-page";
import { type WallPage, wallPath } from "~/domain/wall-display";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Status, type StatusKind } from "~/ui/kit/status";
import type { LiveState } from "./live-stream";
import type { Cycle } from "./use-cycle";

const kindOf: Record<LiveState, StatusKind> = {
  still: "none",
  live: "ok",
  stale: "bad",
  busy: "warn",
  ended: "bad",
};

/** How fresh the figures are, which panel it is, and what can be done. */
export function WallFoot({
  page,
  state,
  cycle,
  count,
}: {
  page: WallPage;
  state: LiveState;
  cycle: Cycle;
  count: number;
}) {
  const words = useTexts().wallDisplay;
  return (
    <footer className="present-foot">
      <span className="wall-state" role="status" data-state={state}>
        <Status kind={kindOf[state]}>{words[state](page.at)}</Status>
      </span>
      {page.isDemo ? <span>{words.demo}</span> : null}
      {state === "ended" ? (
        <ButtonLink size="sm" variant="go" to={`/dang-nhap?tiep=${encodeURIComponent(wallPath(page.slug))}`}>
          {words.signIn}
        </ButtonLink>
      ) : null}
      {cycle.isLive ? <Controls cycle={cycle} count={count} exit={interventionsPath(page.slug)} /> : null}
    </footer>
  );
}

function Controls({ cycle, count, exit }: { cycle: Cycle; count: number; exit: string }) {
  const words = useTexts().wallDisplay;
  const { at, isPaused } = cycle;
  return (
    <span className="present-acts" title={words.keys}>
      <span className="present-place">{words.place({ at: at + 1, all: count })}</span>
      <Button type="button" size="sm" onClick={() => cycle.go(at - 1)}>
        {words.previous}
      </Button>
      <Button type="button" size="sm" aria-pressed={isPaused} onClick={cycle.togglePause}>
        {isPaused ? words.go : words.pause}
      </Button>
      <Button type="button" size="sm" onClick={() => cycle.go(at + 1)}>
        {words.next}
      </Button>
      <Button type="button" size="sm" variant="bare" onClick={cycle.toggleFull}>
        {words.full}
      </Button>
      <Button type="button" size="sm" variant="bare" onClick={cycle.toggleTheme}>
        {words.theme}
      </Button>
      <ButtonLink size="sm" variant="bare" to={exit}>
        {words.exit}
      </ButtonLink>
    </span>
  );
}
