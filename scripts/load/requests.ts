/** What the load test asks of the server, and how long it took. */

const cookie = (token: string) => ({ Cookie: `cot-moc=${token}` });

/** Opens a page; the value is how long it took, ms. Throws when it is not answered with it. */
export async function visit(address: string, token: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(address, { headers: cookie(token), redirect: "manual" });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  return performance.now() - began;
}

/** Sends a weekly report as a form without scripts does. */
export async function sendForm(address: string, token: string, key: string) {
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
  const began = performance.now();
  const answer = await fetch(address, { method: "POST", body, headers, redirect: "manual" });
  await answer.arrayBuffer();
  return { status: answer.status, took: performance.now() - began };
}
