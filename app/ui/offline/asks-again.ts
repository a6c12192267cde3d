/** How often a server that is busy is asked again. */
const most = 6;
/** Seconds to wait when it says nothing sensible, and the longest to wait. */
const [usual, longest] = [5, 30];

/**
 * Makes the fetches of the pages ask again when the server says that it is busy (503 or 429 with Retry-After): it has
 * not looked at what was sent, and what was typed stays in the form meanwhile. In the end it counts as out of reach.
 */
export function askAgainWhenBusy(place: { fetch: typeof fetch }): void {
  const once = place.fetch;
  place.fetch = async (input, init) => {
    // A request that has been read cannot be sent again.
    if (typeof input !== "string" && !(input instanceof URL)) return once(input, init);
    for (let tried = 1; ; tried += 1) {
      const answer = await once(input, init);
      const wait = answer.headers.get("Retry-After");
      const isBusy = wait !== null && [429, 503].includes(answer.status);
      // What a route itself has said is an answer, whatever its status.
      if (!isBusy || answer.headers.has("X-Remix-Response") || !isResendable(init?.body)) return answer;
      if (tried === most) throw new TypeError("Failed to fetch: busy");
      await answer.body?.cancel();
      await pause(Math.min(Number(wait) || usual, longest) * 1000, init?.signal);
    }
  };
}

const isResendable = (body: RequestInit["body"]) => !(body instanceof ReadableStream);

function pause(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
