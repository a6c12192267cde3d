import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { Caller, type Said } from "./faults/caller";
import { holdAgainst } from "./faults/check";
import { formFields } from "./faults/forms";
import { base, type Ground, layGround } from "./faults/ground";
import { House } from "./faults/house";
import type { Found, Proof } from "./proof";

const [forms, pages] = [40, 58];
/** Milliseconds: until readiness says no, and until the process has ended. */
const [unreadyWithin, endedWithin] = [1_000, 25_000];

export const proof: Proof = {
  promise: "dừng bằng SIGTERM giữa lúc 100 yêu cầu đang chạy: không yêu cầu nào hỏng, thoát gọn",
  needs: [],
  longest: 180,
  run: async () => {
    const ground = await layGround();
    try {
      return foundOf(await stopInTheMiddle(ground));
    } finally {
      ground.remove();
    }
  },
};

export interface Stopped {
  requests: number;
  failed: number;
  lost: number;
  unreadyAfter: number | null;
  endedAfter: number;
  exitCode: number | null;
  streamEnded: boolean;
}

/** Has 100 requests at work (forms, pages, an export, a slow upload) and a stream open, then says SIGTERM, twice. */
export async function stopInTheMiddle(ground: Ground): Promise<Stopped> {
  const house = await House.open(ground.dataDir, { env: { STOP_NOTICE: "2" } });
  const caller = new Caller(house.port, ground.tokens["thu-ky"]);
  const titles = Array.from({ length: forms }, (_, at) => `Bản tin số ${at}`);
  const stream = caller.get(`${base}/man-hinh/truc-tiep`);
  await caller.get(`${base}/ket-qua`);
  const sent: Promise<Said | null>[] = [
    ...titles.map((title) => caller.post(`${base}/ket-qua/moi`, formFields({ key: randomUUID(), title }))),
    ...Array.from({ length: pages }, () => caller.get(`${base}/ket-qua`)),
    caller.get(`${base}/ket-qua/tai-ve?dang=xlsx`),
    slowUpload(house.port, ground),
  ];
  await new Promise((resolve) => setTimeout(resolve, 60));
  const toldAt = performance.now();
  const ended = house.stop("SIGTERM");
  const unready = unreadyAfter(house.port, toldAt);
  setTimeout(() => process.kill(house.pid, "SIGTERM"), 300);
  const answers = await Promise.all(sent);
  await ended;
  const endedAfter = Math.round(performance.now() - toldAt);
  const kept = titles.filter((_, at) => answers[at]?.status === 302);
  const wrong = await holdAgainst(
    ground.dataDir,
    kept.map((title) => ({ what: "output", title })),
  );
  return {
    requests: answers.length,
    failed: answers.filter((said) => said === null || said.status >= 400).length,
    lost: wrong.lost + wrong.doubled + wrong.broken,
    unreadyAfter: await unready,
    endedAfter,
    exitCode: house.exitCode(),
    streamEnded: (await stream) !== null,
  };
}

/** A file that takes a second and a half to come in. */
function slowUpload(port: number, { tokens }: Ground): Promise<Said | null> {
  const content = Buffer.from(
    "Ngày đăng;Hình thức;Tiêu đề;Số lượng\n4/5/2021;Bài đăng fanpage;Chậm mà chắc;1\n",
  );
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="cham.csv"\r\n\r\n';
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from("\r\n--b--\r\n")]);
  return new Promise((resolve) => {
    const sending = request(
      {
        ...{ host: "127.0.0.1", port, method: "POST", path: `${base}/ket-qua/nhap-tep`, agent: false },
        headers: {
          Cookie: `cot-moc=${tokens["can-bo"]}`,
          "Sec-Fetch-Site": "same-origin",
          "Content-Type": "multipart/form-data; boundary=b",
          "Content-Length": body.length,
        },
      },
      (answer) => {
        answer.resume().once("end", () => {
          resolve({ status: answer.statusCode ?? 0, location: "", text: "", requestId: "" });
        });
      },
    );
    sending.once("error", () => resolve(null));
    sending.write(body.subarray(0, 90));
    setTimeout(() => sending.end(body.subarray(90)), 1_500);
  });
}

/** Milliseconds until somebody who asks anew each time is told that it is no longer ready; null: never. */
async function unreadyAfter(port: number, since: number): Promise<number | null> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, {
      headers: { Connection: "close" },
    }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 503) return Math.round(performance.now() - since);
    if (!answer) return null;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function foundOf(found: Stopped): Found {
  return {
    isKept:
      found.failed === 0 &&
      found.lost === 0 &&
      found.exitCode === 0 &&
      found.streamEnded &&
      found.unreadyAfter !== null &&
      found.unreadyAfter <= unreadyWithin &&
      found.endedAfter <= endedWithin,
    figures: {
      "yêu cầu đang chạy": found.requests,
      hỏng: found.failed,
      mất: found.lost,
      "báo chưa sẵn sàng sau (ms)": found.unreadyAfter ?? "không",
      "thoát sau (ms)": found.endedAfter,
      "mã thoát": found.exitCode ?? "không",
    },
  };
}
