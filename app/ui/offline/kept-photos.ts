import type { OutboxItem } from "./browser-store";
import { keepInOutbox, listOutbox, removeFromOutbox } from "./outbox";
import type { Round } from "./outbox-sending";
import { isPassing, pageOfPhoto, uploadsOfPhoto } from "./photo-outbox";

/**
 * Sends the photographs that this person left behind on other outputs' pages; the page that is open sends its own. What
 * the server refuses stays with the reason, to be seen to on its output's page.
 */
export async function sendKeptPhotos(owner: string): Promise<Round> {
  const isElsewhere = (item: OutboxItem) => !location.pathname.startsWith(pageOfPhoto(item));
  const items = (await listOutbox(owner)).filter(
    (item) => item.kind === "photo" && item.of === undefined && item.state !== "refused" && isElsewhere(item),
  );
  if (items.length === 0) return "done";
  const { sendPhoto } = await import("./send-photo");
  for (const item of items) {
    const addresses = { arrived: item.path, upload: uploadsOfPhoto(item) };
    const sent = await sendPhoto(item, addresses, () => {}, new AbortController().signal);
    if (sent.state === "stored") await removeFromOutbox(item.key);
    else if (sent.problem.code === "upload-signed-out") return "sign-in";
    else if (isPassing(sent.problem.code)) return "later";
    else {
      const refusal = { problems: [sent.problem], recorded: null };
      await keepInOutbox({ ...sent.item, state: "refused", refusal });
    }
  }
  return "done";
}
