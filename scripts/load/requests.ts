/** What the load test asks of the server, and how long it took. */

const cookie = (token: string) => ({ Cookie: `cot-moc=${token}` });

export interface Took {
  /** 0: the connection broke. */
  status: number;
  /** Milliseconds. */
  took: number;
}

/** Opens a page. */
export async function visit(address: string, token: string): Promise<Took> {
  return timed(() => fetch(address, { headers: cookie(token), redirect: "manual" }));
}

/** Sends a weekly report as a form without scripts does. */
export async function sendForm(address: string, token: string, key: string): Promise<Took> {
  const body = new URLSearchParams({
    intent: "submit",
    _key: key,
    version: "0",
    results: "Đăng tin, bài và phát thanh theo kế hoạch của Tiểu ban.",
    difficulties: "",
    proposals: "",
    nextWeek: "Niêm yết danh sách người ứng cử.",
  });
  const headers = { ...cookie(token), Origin: new URL(address).origin };
  return timed(() => fetch(address, { method: "POST", body, headers, redirect: "manual" }));
}

async function timed(ask: () => Promise<Response>): Promise<Took> {
  const began = performance.now();
  const status = await ask()
    .then(async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    })
    .catch(() => 0);
  return { status, took: performance.now() - began };
}
