import type { ReactNode } from "react";

/** ok · warn · bad · none are judgements; late · waiting · draft · returned · locked say where a thing stands. */
export type StatusKind =
  | "ok"
  | "warn"
  | "bad"
  | "none"
  | "late"
  | "waiting"
  | "draft"
  | "returned"
  | "locked";

/** A shape, then a word, then a colour: readable in grey and without seeing colour. */
export function Status({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  return (
    <span className={`st st-${toneOf[kind]}`}>
      <StatusMark kind={kind} />
      <span>{children}</span>
    </span>
  );
}

/**
 * The bare shape. With a `label` it is an image with that name, for grids that have their legend beneath;
 * without one it is silent, and a word must stand beside it.
 */
export function StatusMark({ kind, label }: { kind: StatusKind; label?: string }) {
  const className = `mark mark-${toneOf[kind]}`;
  if (label === undefined) {
    return (
      <svg className={className} viewBox="0 0 16 16" aria-hidden="true">
        {shapes[kind]}
      </svg>
    );
  }
  return (
    <svg className={className} viewBox="0 0 16 16" role="img" aria-label={label}>
      {shapes[kind]}
    </svg>
  );
}

/** The shapes of `statusUses`, drawn once in a table of many; their colours are those of their own place here. */
export function StatusShapes() {
  return (
    <svg className="st-shapes" aria-hidden="true">
      {usedKinds.map((kind) => (
        <symbol key={kind} id={`st-${kind}`} className={`mark-${kind}`} viewBox="0 0 16 16">
          {shapes[kind]}
        </symbol>
      ))}
    </svg>
  );
}

const usedKinds = ["ok", "warn", "bad", "none"] as const;

const toneOf: Record<StatusKind, "ok" | "warn" | "bad" | "none"> = {
  ok: "ok",
  warn: "warn",
  bad: "bad",
  none: "none",
  late: "warn",
  waiting: "warn",
  draft: "none",
  returned: "warn",
  locked: "none",
};

const line = {
  fill: "none",
  stroke: "currentColor",
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;
const on = { className: "mark-on", fill: "none", strokeLinecap: "round", strokeLinejoin: "round" } as const;

const shapes: Record<StatusKind, ReactNode> = {
  ok: (
    <>
      <circle cx="8" cy="8" r="7.5" fill="currentColor" />
      <path {...on} strokeWidth="1.9" d="M4.6 8.3l2.3 2.3 4.4-4.9" />
    </>
  ),
  warn: (
    <>
      <path fill="currentColor" d="M8 .8 15.8 15H.2z" />
      <path {...on} strokeWidth="2" d="M8 5.6v4.4M8 12.6v.1" />
    </>
  ),
  bad: (
    <>
      <rect x=".8" y=".8" width="14.4" height="14.4" rx="1" fill="currentColor" />
      <path {...on} strokeWidth="1.9" d="M4.9 4.9l6.2 6.2m0-6.2-6.2 6.2" />
    </>
  ),
  none: <circle {...line} cx="8" cy="8" r="6.8" strokeWidth="1.5" strokeDasharray="2.6 3" />,
  late: (
    <>
      <circle {...line} cx="8" cy="8" r="6.8" strokeWidth="1.6" />
      <path {...line} strokeWidth="1.6" d="M8 4v4.3l2.8 1.7" />
    </>
  ),
  waiting: (
    <>
      <circle {...line} cx="8" cy="8" r="6.8" strokeWidth="1.5" />
      <path fill="currentColor" d="M8 1.2a6.8 6.8 0 0 1 0 13.6z" />
    </>
  ),
  draft: (
    <>
      <circle {...line} cx="8" cy="8" r="6.8" strokeWidth="1.5" />
      <circle cx="8" cy="8" r="2" fill="currentColor" />
    </>
  ),
  returned: (
    <>
      <rect {...line} x="1" y="1" width="14" height="14" rx="1" strokeWidth="1.6" />
      <path {...line} strokeWidth="1.6" d="M11.5 10.8c0-2.6-1.4-3.8-3.6-3.8H4.8m2-2.4L4.4 7l2.4 2.4" />
    </>
  ),
  locked: (
    <>
      <rect x="2.5" y="7" width="11" height="8" rx="1" fill="currentColor" />
      <path {...line} strokeWidth="1.6" d="M5 7V4.6a3 3 0 0 1 6 0V7" />
    </>
  ),
};

/** Silent shapes that refer to `StatusShapes`, for thousands of cells; a word must stand beside each. */
export const statusUses = Object.fromEntries(
  usedKinds.map((kind) => [
    kind,
    <svg key={kind} className="mark" aria-hidden="true">
      <use href={`#st-${kind}`} />
    </svg>,
  ]),
) as Record<(typeof usedKinds)[number], ReactNode>;
