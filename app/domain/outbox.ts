import type { Problem } from "./problem";

/** Which form an entry made without a connection is of. */
export const outboxForms = [
  "output",
  "declaration",
  "site",
  "site-move",
  "site-check",
  "opinion-report",
  "field-report",
] as const;
export type OutboxForm = (typeof outboxForms)[number];

export const isOutboxForm = (text: string): text is OutboxForm =>
  (outboxForms as readonly string[]).includes(text);

/** Fields that go with an entry besides those of its form: whose it is, and of which form. */
export const outboxFields = { owner: "_owner", form: "_form" } as const;

/** Where a campaign's entries are sent to, and where what their forms need is fetched from. */
export const outboxPath = (slug: string): string => `/${slug}/ket-qua/ngoai-tuyen`;

/** Forms of collaborators, who log no outputs, have an address of their own. */
const opinionForms: readonly OutboxForm[] = ["opinion-report", "field-report"];

/** Where an entry of that form is sent to. */
export const sendingPath = (slug: string, form: OutboxForm): string =>
  opinionForms.includes(form) ? `/${slug}/du-luan/ngoai-tuyen` : outboxPath(slug);

/** What is recorded under the key of an entry that was changed after it had arrived. */
export interface Recorded {
  number: number;
  codes: string[];
  /** UTC instant on the campaign's clock. */
  loggedAt: string;
  /** Its fields as the form shows them. */
  fields: Record<string, string[]>;
}

/** The server's answer to an entry: it has it, or why not. */
/** `number`: of the output that was recorded, to which its photographs go. */
export type OutboxAnswer =
  | { ok: true; number?: number }
  | { ok: false; problems: Problem[]; recorded: Recorded | null };
