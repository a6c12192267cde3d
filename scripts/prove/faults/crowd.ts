import {
  type Again,
  closeAndOpen,
  importRows,
  type Kept,
  type Ledger,
  logOne,
  saveGrid,
  sendPhoto,
  sendReport,
} from "./acts";
import { Caller, type Said } from "./caller";
import type { Ground } from "./ground";

/** Sixteen people who work as fast as they are answered, each with one kind of work. */
export interface Crowd {
  /** All that was acknowledged, in order, with the request that was. */
  ledger: readonly { kept: Kept; requestId: string }[];
  /** Times that an act was asked again because no answer came. */
  resent(): number;
  /** Lets everybody finish what they are at. Throws what went wrong for any of them. */
  finish(): Promise<void>;
}

export interface CrowdOptions {
  port: number;
  /** Resolves when the server is there again. */
  again: Again;
  /** Output that photographs are added to. */
  output: number;
  clients?: number;
}

const kinds = ["form", "form", "grid", "report", "photo", "import", "closing", "form"] as const;

export function crowdOn(ground: Ground, { port, again, output, clients = 16 }: CrowdOptions): Crowd {
  const entries: { kept: Kept; requestId: string }[] = [];
  const ledger: Ledger = {
    add: (kept: readonly Kept[], { requestId }: Said) => {
      for (const one of kept) entries.push({ kept: one, requestId });
    },
  };
  let [isOver, resent, count] = [false, 0, 0];
  const counted = async () => {
    resent += 1;
    await again();
  };
  const [secretary, second, officer] = peopleOf(ground, port);
  const reports = [...ground.places];
  // Weeks that are over on the demonstration's day, from the other end.
  const closings = ground.places.filter(({ week }) => week < "2021-04-26").reverse();
  const seen = new Set<string>();
  const act = (kind: (typeof kinds)[number]): Promise<void> => {
    count += 1;
    const number = count;
    // Up to twenty titles to an act, each with a figure of its own.
    const name = (at: number) => `Bản tin số ${number * 20 + at}`;
    const hands = { ledger, again: counted, name, caller: secretary };
    if (kind === "grid") return saveGrid(hands);
    if (kind === "photo") return sendPhoto(hands, output);
    if (kind === "import") return importRows({ ...hands, caller: officer });
    const place = kind === "report" ? reports.shift() : kind === "closing" ? closings.shift() : undefined;
    if (kind === "report" && place) return sendReport(hands, place);
    if (kind === "closing" && place) return closeAndOpen(hands, second, place, seen);
    return logOne(hands);
  };
  const working = Array.from({ length: clients }, async (_, client) => {
    // One at a time closes weeks, and one sends files of rows.
    const kind = kinds[client % kinds.length] ?? "form";
    const isAlone = (kind === "closing" || kind === "import") && client >= kinds.length;
    while (!isOver) await act(isAlone ? "form" : kind);
  });
  const all = Promise.all(working);
  all.catch(() => {
    isOver = true;
  });
  return {
    ledger: entries,
    resent: () => resent,
    finish: async () => {
      isOver = true;
      await all;
    },
  };
}

function peopleOf({ tokens }: Ground, port: number): [Caller, Caller, Caller] {
  const as = (login: keyof typeof tokens) => new Caller(port, tokens[login]);
  return [as("thu-ky"), as("thu-ky-2"), as("can-bo")];
}
