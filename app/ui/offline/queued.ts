import type { FormAnswer } from "~/ui/forms";

/** What a form gets back when no answer came and its entry waits in this browser. */
export interface QueuedAnswer extends FormAnswer {
  queued: {
    /** UTC instant on this device's clock; null: the browser could not keep it. */
    at: string | null;
    label: string;
  };
}

export const queuedIn = (answer: unknown): QueuedAnswer["queued"] | null =>
  typeof answer === "object" && answer !== null && "queued" in answer
    ? (answer as QueuedAnswer).queued
    : null;

/** Whether an action was answered here and not by the server, so that there is nothing to fetch anew. */
export const isQueued = ({ actionResult }: { actionResult?: unknown }): boolean =>
  queuedIn(actionResult) !== null;
