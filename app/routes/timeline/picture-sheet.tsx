import { useNavigate } from "@remix-run/react";
import { type KeyboardEvent, useCallback, useMemo, useState } from "react";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { TimelinePage } from "~/domain/timeline-page";
import { stepsOf } from "~/domain/timeline-picture-extent";
import { useLocale, useTexts } from "~/i18n/texts";
import { picturedOf } from "~/ui/charts/timeline-input";
import { TimelinePicture } from "~/ui/charts/timeline-picture";
import { type TimelineAddress, timelinePath, viewOf } from "./address";
import { PlanDialog } from "./plan-dialog";
import { ZoomBar } from "./zoom-bar";

/** The picture with the ways through it, and the planned days that are being moved in it. */
export function PictureSheet({ page, address }: { page: TimelinePage; address: TimelineAddress }) {
  const t = useTexts();
  const [proposed, setProposed] = useState<{ key: string; on: CivilDate } | null>(null);
  const locale = useLocale();
  const pictured = useMemo(
    () => picturedOf(page, (key) => `/${page.slug}/lich/${key}`, t, locale),
    [page, t, locale],
  );
  const onKeyDown = useKeys(page, address, pictured.whole);
  const close = useCallback(() => setProposed(null), []);
  const views = { wide: viewOf(address, page.asOf, "wide"), tall: viewOf(address, page.asOf, "tall") };
  return (
    <div>
      <ZoomBar page={page} address={address} whole={pictured.whole} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys repeat what the links above do */}
      <div onKeyDown={onKeyDown}>
        <TimelinePicture
          page={page}
          pictured={pictured}
          views={views}
          planning={page.planning ? { proposed, onPropose: (key, on) => setProposed({ key, on }) } : null}
        />
      </div>
      {proposed ? (
        <PlanDialog
          key={`${proposed.key} ${proposed.on}`}
          page={page}
          proposed={proposed}
          back={timelinePath(page.slug, address)}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

/** ← and → step through months or weeks, + and − zoom: the same addresses as the links. */
function useKeys(page: TimelinePage, address: TimelineAddress, whole: { from: CivilDate; to: CivilDate }) {
  const navigate = useNavigate();
  return (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const view = viewOf(address, page.asOf, "wide");
    const { earlier, later, nearer, wider } = stepsOf(view, whole, page.weekFirstDay);
    const changes: Record<string, Partial<TimelineAddress> | null> = {
      ArrowLeft: earlier === null ? null : { at: earlier },
      ArrowRight: later === null ? null : { at: later },
      "+": nearer && { extent: nearer },
      "=": nearer && { extent: nearer },
      "-": wider && { extent: wider },
      "−": wider && { extent: wider },
    };
    const change = changes[event.key];
    if (!change) return;
    event.preventDefault();
    const next = { ...address, extent: view.extent, isAdding: false, ...change };
    navigate(timelinePath(page.slug, next), { preventScrollReset: true });
  };
}
