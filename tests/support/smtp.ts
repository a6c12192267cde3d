import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type ReadLetter, readLetter } from "./read-letter";

/** How the mail server behaves; `accept` unless told otherwise. */
export type SmtpMode =
  | "accept"
  | "hang-at-greeting"
  | "drop-at-greeting"
  | "hang-at-sender"
  | "later-at-recipient"
  | "never-at-recipient"
  | "drop-before-text"
  | "drop-after-text"
  | "hang-after-text"
  | "later-after-text"
  | "never-after-text";

/** A letter whose whole text the server had, whatever it answered. */
export interface TakenLetter extends ReadLetter {
  raw: string;
  sender: string;
  to: string[];
  user: string | undefined;
}

export interface SmtpProcess {
  /** `127.0.0.1:25` */
  host: string;
  url: string;
  /** Every letter it has taken since the last `forget`: asked of the process, so that none is still on its way. */
  letters(): Promise<TakenLetter[]>;
  forget(): void;
  be(mode: SmtpMode): Promise<void>;
  close(): Promise<void>;
}

interface Told {
  port?: number;
  mode?: string;
  raw?: string;
  from: string;
  to: string[];
  user?: string;
}

/** Starts a real SMTP server process on a port of its own. Ends with this process at the latest. */
export async function startSmtp(): Promise<SmtpProcess> {
  const child = fork(fileURLToPath(new URL("./smtp-child.mjs", import.meta.url)), { execArgv: [] });
  let letters: TakenLetter[] = [];
  const waiting: ((told: Told) => void)[] = [];
  const next = () => new Promise<Told>((resolve) => waiting.push(resolve));
  child.on("message", (message) => {
    const told = message as Told;
    if (told.raw === undefined) waiting.shift()?.(told);
    else
      letters.push({
        ...readLetter(told.raw),
        raw: told.raw,
        sender: told.from,
        to: told.to,
        user: told.user,
      });
  });
  const ask = async (question: { mode?: SmtpMode }) => {
    const answer = next();
    child.send(question);
    await answer;
  };
  const { port } = await next();
  const host = `127.0.0.1:${port}`;
  return {
    host,
    url: `smtp://${host}`,
    letters: async () => {
      await ask({});
      return letters;
    },
    forget: () => {
      letters = [];
    },
    be: (mode) => ask({ mode }),
    close: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGKILL");
      }),
  };
}
