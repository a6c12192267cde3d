import { connect } from "node:net";

export interface SlowClient {
  what: string;
  /** Seconds after which the server must have let go of it. */
  within: number;
  start: string;
  /** Sent once a second, so that it never stands still; undefined: it reads nothing of what it asked for. */
  drip?: string;
}

const upload = (host: string, path: string) =>
  `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n--x`;

/** The four ways of holding a connection open for nothing. */
export function slowClients(slug: string, cookie: string, bigFile: string): SlowClient[] {
  const host = "127.0.0.1";
  return [
    { what: "đầu yêu cầu", within: 25, start: `GET / HTTP/1.1\r\nHost: ${host}\r\n`, drip: "X-A: b\r\n" },
    {
      what: "biểu mẫu",
      within: 70,
      start: `POST /dang-nhap HTTP/1.1\r\nHost: ${host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\na`,
      drip: "b",
    },
    {
      what: "tệp gửi lên",
      within: 195,
      start: upload(host, `/${slug}/ket-qua/nhap-tep`).replace("\r\n\r\n", `\r\nCookie: ${cookie}\r\n\r\n`),
      drip: "b",
    },
    {
      what: "tệp tải về",
      within: 130,
      start: `GET ${bigFile} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n\r\n`,
    },
  ];
}

/** Seconds until the server let go; null: it did not in time. */
export function heldFor(port: number, { start, drip, within }: SlowClient): Promise<number | null> {
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(start));
    if (drip === undefined) socket.pause();
    else socket.resume();
    const dripping = setInterval(() => drip !== undefined && socket.writable && socket.write(drip), 1_000);
    const giveUp = setTimeout(() => over(null), within * 1000);
    const over = (seconds: number | null) => {
      clearInterval(dripping);
      clearTimeout(giveUp);
      socket.destroy();
      resolve(seconds);
    };
    const gone = () => over(Math.round((performance.now() - began) / 1000));
    socket.on("error", gone).on("close", gone).on("end", gone);
    // A paused socket hears of its end only when it writes.
    if (drip === undefined) setInterval(() => socket.writable && socket.write("\r\n"), 5_000).unref();
  });
}
