import { useEffect, useState } from "react";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import type { Presentation } from "./use-presentation";

/** The row at the foot of the screen: where one is, forth and back, and what the keys do. */
export function PresentControls({ show, count, exit }: { show: Presentation; count: number; exit: string }) {
  const words = useTexts().meetings.present;
  return (
    <>
      <span className="present-place" aria-live="polite">
        {words.place({ at: show.at + 1, all: count })}
      </span>
      {show.hasClock ? <Clock /> : null}
      <span className="present-acts" title={words.keys}>
        <Button type="button" size="sm" disabled={show.at === 0} onClick={() => show.go(show.at - 1)}>
          {words.previous}
        </Button>
        <Button type="button" size="sm" disabled={show.at === count - 1} onClick={() => show.go(show.at + 1)}>
          {words.next}
        </Button>
        <Button type="button" size="sm" variant="bare" onClick={show.toggleFull}>
          {words.full}
        </Button>
        <Button type="button" size="sm" variant="bare" onClick={show.toggleTheme}>
          {words.theme}
        </Button>
        <Button type="button" size="sm" variant="bare" onClick={show.toggleClock}>
          {words.clock}
        </Button>
        <ButtonLink size="sm" variant="bare" to={exit}>
          {words.exit}
        </ButtonLink>
      </span>
    </>
  );
}

/** The room's own clock, to the minute. */
function Clock() {
  const [now, setNow] = useState(timeNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(timeNow()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return <span className="present-clock">{now}</span>;
}

const timeNow = () =>
  new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", hour12: false });
