import type { OutboxAnswer } from "~/domain/outbox";
import type { OutboxItem } from "./browser-store";
import { followEntry } from "./following-photos";
import { keepInOutbox, listOutbox, removeFromOutbox } from "./outbox";

/** How a round of sending ended: all that could be sent was, the server was out of reach, or it wants a sign-in. */
export type Round = "done" | "later" | "offline" | "sign-in";

/** How long one entry may take (ms) before it counts as not answered. */
const longestAnswer = 30_000;

/**
 * Sends what this person has waiting, oldest first, in one tab at a time. What the server refuses stays with its
 * reasons and holds up nothing; what got no answer stays as it is and may be sent again, under the same key.
 */
export async function sendOutbox(owner: string): Promise<Round> {
  if (!("locks" in navigator)) return sendRound(owner);
  return navigator.locks.request("cot-moc-outbox", () => sendRound(owner));
}

async function sendRound(owner: string): Promise<Round> {
  let round: Round = "done";
  for (const item of await listOutbox(owner)) {
    // Photos have their own way of being sent, file by file.
    if (item.kind !== "form" || item.state === "refused") continue;
    const answer = await send(item);
    if (answer === "offline" || answer === "sign-in") return answer;
    if (answer === "later") round = "later";
  }
  return round;
}

async function send(item: OutboxItem): Promise<Round> {
  let answer: Response;
  try {
    answer = await fetch(item.path, {
      method: "POST",
      body: new URLSearchParams(item.fields),
      signal: AbortSignal.timeout(longestAnswer),
    });
  } catch {
    return "offline";
  }
  const body = await bodyOf(answer);
  if (body?.ok) {
    // Before the entry goes: where this is broken off, it is sent again and gets the same number.
    if (body.number !== undefined) await followEntry(item, body.number);
    await removeFromOutbox(item.key);
    return "done";
  }
  // 409: somebody else is signed in by now; the entry waits for its own author.
  if (answer.status === 401 || answer.status === 409) return "sign-in";
  const refusal = refusalOf(answer.status, body);
  if (!refusal) return "later";
  await keepInOutbox({ ...item, state: "refused", refusal });
  return "done";
}

/** null for what is not the server's own answer, such as a page of the network that wants a sign-in of its own. */
async function bodyOf(answer: Response): Promise<OutboxAnswer | null> {
  if (!answer.headers.get("Content-Type")?.startsWith("application/json")) return null;
  return (await answer.json().catch(() => null)) as OutboxAnswer | null;
}

/** Statuses that sending the same again would not change. */
const finalCodes: Record<number, string> = {
  400: "outbox-unreadable",
  403: "outbox-denied",
  404: "outbox-no-campaign",
  413: "outbox-too-large",
};

function refusalOf(status: number, body: OutboxAnswer | null): OutboxItem["refusal"] | null {
  if (body && !body.ok) return { problems: body.problems, recorded: body.recorded };
  const code = finalCodes[status];
  return code ? { problems: [{ field: "form", code }], recorded: null } : null;
}
