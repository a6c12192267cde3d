import { ServerTrouble } from "~/domain/server-trouble";

/** Who waits for a place in a chain's line, and how they are told that it is theirs. */
interface Line {
  taken: number;
  waiting: (() => void)[];
}

/**
 * Lets at most `most` writers of each chain come as far as a connection, the others wait for them in order: so the
 * writers of one election, however many of them wait for its lock, leave connections to the writers of all others.
 * Throws ServerTrouble "busy" for whom it has not come to within `longest` milliseconds.
 */
export function chainTurns(
  most: number,
  longest: number,
): <T>(chain: string, work: () => Promise<T>) => Promise<T> {
  const lines = new Map<string, Line>();
  return async (chain, work) => {
    const line = lines.get(chain) ?? { taken: 0, waiting: [] };
    lines.set(chain, line);
    if (line.taken < most) line.taken += 1;
    else await placeIn(line, longest);
    try {
      return await work();
    } finally {
      // The place goes to the next in line, or is free.
      const next = line.waiting.shift();
      if (next) next();
      else line.taken -= 1;
      if (line.taken === 0) lines.delete(chain);
    }
  };
}

function placeIn(line: Line, longest: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const come = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      line.waiting.splice(line.waiting.indexOf(come), 1);
      reject(
        new ServerTrouble("busy", { cause: new Error("waited too long for the writers of this chain") }),
      );
    }, longest);
    line.waiting.push(come);
  });
}
