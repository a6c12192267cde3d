import { newId } from "~/adapters/ids.server";
import { bodyOf } from "../bench/calls";
import { benchCampaign } from "../bench/campaign";
import type { Wanted } from "./offered";

const base = `/${benchCampaign.slug}`;
const form = { "Content-Type": "application/x-www-form-urlencoded" };

const pages = [
  base,
  `${base}/ket-qua`,
  `${base}/ket-qua?don-vi=khoi-3`,
  `${base}/tien-do`,
  `${base}/lich`,
  `${base}/ke-hoach`,
  `${base}/ket-qua/moi`,
  `${base}/ket-qua?q=${encodeURIComponent("bầu cử")}`,
];
const files = [
  `${base}/ket-qua/tai-ve?dang=csv&tu=2021-05-03&den=2021-05-09`,
  `${base}/tien-do/bang/tai-ve?dang=csv&hang=don-vi&cot=loai`,
  `${base}/ket-qua/tai-ve?dang=xlsx&tu=2021-05-09&den=2021-05-09`,
];

/** A sub-committee at work: of a hundred requests 80 read, 15 write, 3 fetch files, 2 bring photographs. */
export function workingMix(photos: readonly Buffer[], acknowledged: Set<string>): (at: number) => Wanted {
  let brought = 0;
  return (at) => {
    const place = (at * 37) % 100;
    if (place < 80) return { kind: "read", method: "GET", path: pages[at % pages.length] ?? base };
    if (place < 95) return logged(acknowledged);
    if (place < 98) return { kind: "file", method: "GET", path: files[at % files.length] ?? base };
    brought += 1;
    return withPhoto(photos[brought % photos.length] ?? Buffer.alloc(0), brought);
  };
}

function logged(acknowledged: Set<string>): Wanted {
  const body = bodyOf(newId());
  const title = new URLSearchParams(body).get("title") ?? "";
  const onAnswer = (status: number) => void (status === 302 && acknowledged.add(title));
  return { kind: "write", method: "POST", path: `${base}/ket-qua/moi`, headers: form, body, onAnswer };
}

/** A photograph for one of the first outputs, as the form without scripts brings it. */
function withPhoto(photo: Buffer, at: number): Wanted {
  const head = `--x\r\nContent-Disposition: form-data; name="files"; filename="anh-${at}.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
  // What stands behind the picture's end makes it another file each time.
  const body = Buffer.concat([Buffer.from(head), photo, Buffer.from(`${at}\r\n--x--\r\n`)]);
  const path = `${base}/ket-qua/${1 + (at % 500)}/minh-chung`;
  return {
    kind: "photo",
    method: "POST",
    path,
    headers: { "Content-Type": "multipart/form-data; boundary=x" },
    body,
  };
}
