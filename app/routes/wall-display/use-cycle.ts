import { useNavigate } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useHydrated } from "~/ui/kit/hydrated";

/** Milliseconds for which a panel stands. */
const panelTime = 15_000;

export interface Cycle {
  /** Scripts run: one panel at a time. */
  isLive: boolean;
  at: number;
  isPaused: boolean;
  go(at: number): void;
  togglePause(): void;
  toggleTheme(): void;
  toggleFull(): void;
}

/** Shows `count` panels in turn; with reduced motion only when it is asked to. Escape goes to `exit`. */
export function useCycle(count: number, exit: string): Cycle {
  const isLive = useHydrated();
  const [at, setAt] = useState(0);
  const [isPaused, setPaused] = useState(false);
  const navigate = useNavigate();
  useEffect(() => setPaused(window.matchMedia("(prefers-reduced-motion: reduce)").matches), []);
  const go = (wanted: number) => setAt((wanted + count) % count);
  const togglePause = () => setPaused((before) => !before);
  useEffect(() => {
    if (isPaused || !isLive) return;
    const timer = setTimeout(() => setAt((at + 1) % count), panelTime);
    return () => clearTimeout(timer);
  }, [at, count, isPaused, isLive]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isOnControl = (event.target as Element).closest("a, button") !== null;
      if (isOnControl && (event.key === " " || event.key === "Enter")) return;
      const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    const acts: Record<string, () => void> = {
      ArrowRight: () => go(at + 1),
      PageDown: () => go(at + 1),
      ArrowLeft: () => go(at - 1),
      PageUp: () => go(at - 1),
      " ": togglePause,
      f: toggleFull,
      d: toggleTheme,
      // The browser itself leaves full screen on Escape; the next one closes the display.
      Escape: () => navigate(exit),
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  return { isLive, at, isPaused, go, togglePause, toggleTheme, toggleFull };
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
