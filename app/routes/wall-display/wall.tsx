import { useLoaderData } from "@remix-run/react";
import { interventionsPath } from "~/domain/interventions-page";
import { type WallPage, type WallPanel, wallPanels } from "~/domain/wall-display";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import type { PageHandle } from "~/ui/page-title";
import { loadWall } from "~/usecases/wall-display.server";
import { DaysPanel } from "./days-panel";
import { DecorationPanel, ProgressPanel, ReportsPanel } from "./figure-panels";
import { MattersPanel, ReadinessPanel } from "./readiness-panels";
import { useCycle } from "./use-cycle";
import { useLivePage } from "./use-live-page";
import { WallFoot } from "./wall-foot";

export const handle: PageHandle = { title: (t) => t.wallDisplay.title };

export const loader = guardedLoader(({ ctx, params }) => loadWall(ctx, params.campaign ?? ""));

const panelOf: Record<WallPanel, (props: { page: WallPage }) => JSX.Element> = {
  days: DaysPanel,
  readiness: ReadinessPanel,
  matters: MattersPanel,
  progress: ProgressPanel,
  reports: ReportsPanel,
  decoration: DecorationPanel,
};

/** The display of the meeting room. Without scripts all panels stand under one another and are read anew each minute. */
export default function Wall() {
  const { page, state } = useLivePage(useLoaderData<typeof loader>());
  const words = useTexts().wallDisplay;
  const cycle = useCycle(wallPanels.length, interventionsPath(page.slug));
  return (
    <main className={cycle.isLive ? "present present-live wall" : "present wall"}>
      <noscript>
        <meta httpEquiv="refresh" content="60" />
      </noscript>
      {wallPanels.map((panel, index) => {
        const Panel = panelOf[panel];
        return (
          <section
            key={panel}
            className="slide wall-panel"
            hidden={cycle.isLive && cycle.at !== index}
            aria-label={words.panels[panel]}
          >
            <p className="wall-over">{page.name}</p>
            <h1>{words.panels[panel]}</h1>
            <Panel page={page} />
          </section>
        );
      })}
      <WallFoot page={page} state={state} cycle={cycle} count={wallPanels.length} />
    </main>
  );
}
