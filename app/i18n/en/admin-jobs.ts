import type { adminJobs as vi } from "../vi/admin-jobs";

/** The administrator's page of background jobs. */
export const adminJobs: typeof vi = {
  title: "Background jobs",
  lede: "What the server does by itself: daily reminders, mail, tidying. Each job runs once, however many servers there are.",
  open: "See background jobs",
  indexText: "Reminders, mail and tidying run by themselves.",
  moving: "The queue is running on time.",
  late: (since: string) => `A job has waited since ${since} and no server has taken it.`,
  lateHint: "Check that the server is running, and its log.",
  waiting: "Waiting",
  failed: "Given up",
  done: "Done lately",
  facts: { waiting: "waiting", failed: "given up", done: "done", lastDone: "last done", mail: "mail" },
  mail: { on: "mail server set", off: "no mail server set" },
  someFailed: (n: number) =>
    `${n} background ${n === 1 ? "job was" : "jobs were"} given up: see Background jobs.`,
  never: "never",
  empty: { waiting: "No job is waiting.", failed: "No job was given up.", done: "No job is done yet." },
  columns: { kind: "Job", at: "At", attempts: "Attempts", state: "State", act: "Retry" },
  attempts: (p: { n: number; most: number }) => `${p.n}/${p.most}`,
  states: {
    waiting: "Waiting",
    running: "Running",
    again: "Will be retried",
    failed: "Given up",
    done: "Done",
  },
  kinds: {
    "reminder-digests": "Reminders of the day",
    "reminder-mail": "Reminder mail",
    "own-feed": "Reading a unit's feed",
    "own-feed-chains": "Mending the readings of feeds",
    "file-sweep": "Tidying files that nothing points to",
    "queue-sweep": "Tidying the queue",
  },
  errors: {
    "mail-not-taken": "The mail server has not taken it yet",
    "mail-refused": "The mail server refused it for good",
    "mail-unknown": "Not known whether the mail server has it: a retry may arrive twice",
    "mail-day-over": "The day is over, the mail would no longer be true",
    "mail-no-server": "No mail server set (SMTP_URL)",
    unexpected: "Unexpected error, see the server's log",
  },
  retry: "Retry",
  retryNamed: (kind: string) => `Retry: ${kind}`,
  retried: "Put back in the queue.",
};
