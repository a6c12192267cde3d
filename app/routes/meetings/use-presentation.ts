import { useNavigate, useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useHydrated } from "~/ui/kit/hydrated";

export interface Presentation {
  /** Scripts run: one screen at a time. */
  isLive: boolean;
  /** The screen, from 0. */
  at: number;
  hasClock: boolean;
  go(at: number): void;
  toggleClock(): void;
  toggleTheme(): void;
  toggleFull(): void;
}

/** Moves through `count` screens by keyboard; Escape goes to `exit` once the screen is no longer full. */
export function usePresentation(count: number, exit: string): Presentation {
  const isLive = useHydrated();
  const [at, setAt] = useState(0);
  const [hasClock, setHasClock] = useState(false);
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const last = count - 1;
  useEffect(() => {
    const number = Number(window.location.hash.slice(1));
    if (Number.isInteger(number) && number > 0) setAt(Math.min(number - 1, last));
  }, [last]);
  useEffect(() => {
    if (isLive) window.history.replaceState(window.history.state, "", `#${at + 1}`);
    // The last screen shows what has been concluded meanwhile.
    if (at === last) revalidate();
  }, [isLive, at, last, revalidate]);
  const go = (wanted: number) => setAt(Math.max(0, Math.min(wanted, last)));
  const toggleClock = () => setHasClock((before) => !before);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isOnControl = (event.target as Element).closest("a, button") !== null;
      if (isOnControl && (event.key === " " || event.key === "Enter")) return;
      const act = actsOf(event.key, { at, last, setAt, toggleClock, leave: () => navigate(exit) });
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  return { isLive, at, hasClock, go, toggleClock, toggleTheme, toggleFull };
}

interface Hands {
  at: number;
  last: number;
  setAt(at: number): void;
  toggleClock(): void;
  leave(): void;
}

function actsOf(key: string, { at, last, setAt, toggleClock, leave }: Hands): (() => void) | undefined {
  const forth = () => setAt(Math.min(at + 1, last));
  const back = () => setAt(Math.max(at - 1, 0));
  const acts: Record<string, () => void> = {
    ArrowRight: forth,
    ArrowDown: forth,
    PageDown: forth,
    " ": forth,
    ArrowLeft: back,
    ArrowUp: back,
    PageUp: back,
    Home: () => setAt(0),
    End: () => setAt(last),
    f: toggleFull,
    c: toggleClock,
    d: toggleTheme,
    // The browser itself leaves full screen on Escape; the next one leaves the presentation.
    Escape: leave,
  };
  return acts[key.length === 1 ? key.toLowerCase() : key];
}

function toggleFull() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen();
}

/** A room is dark or bright whatever the reader's own choice is; it lasts for this page. */
function toggleTheme() {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : window.matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
}
