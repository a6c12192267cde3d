import { isLoopback } from "~/adapters/loopback.server";
import { tryMailServer } from "~/adapters/mail.server";
import type { Env } from "~/server/env.server";
import { bad, type Check, ok, warn } from "./check";

/** The mail server, the running server itself, and the proxy before it. */
export async function surroundingsChecks(env: Env): Promise<Check[]> {
  return [await mailCheck(env), await serverCheck(env), addressCheck(env), await publicCheck(env)];
}

async function mailCheck({ mail }: Env): Promise<Check> {
  const name = "Thư điện tử";
  if (!mail) return warn(name, "chưa đặt máy chủ thư", "Đặt SMTP_URL và MAIL_FROM nếu muốn gửi thư nhắc.");
  const problem = await tryMailServer(mail);
  if (problem !== null)
    return bad(
      name,
      `máy chủ thư không nhận kết nối (${problem})`,
      "Kiểm tra SMTP_URL: địa chỉ, cổng, tên và mật khẩu.",
    );
  return ok(name, "máy chủ thư trả lời, đăng nhập được");
}

const limit = 5_000;

async function ask(address: string): Promise<{ status: number; body: Record<string, unknown> } | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(limit), redirect: "manual" });
    return {
      status: answer.status,
      body: (await answer.json().catch(() => ({}))) as Record<string, unknown>,
    };
  } catch {
    return null;
  }
}

const reasonsInWords: Record<string, string> = {
  stopping: "đang dừng",
  "database-read": "không đọc được cơ sở dữ liệu",
  "database-write": "không ghi được cơ sở dữ liệu",
  "disk-full": "đĩa đầy",
  "disk-low": "đĩa sắp đầy",
  "jobs-late": "việc nền chậm quá 15 phút",
  "backup-old": "bản sao lưu cũ quá 26 giờ",
  "backup-none": "chưa có bản sao lưu nào",
  audit: "nhật ký có dấu hiệu bị can thiệp",
};

async function serverCheck({ host, port }: Env): Promise<Check> {
  const name = "Máy chủ";
  const local =
    host === "0.0.0.0" ? "127.0.0.1" : host.includes(":") ? `[${host.replace(/^\[|\]$/g, "")}]` : host;
  const answer = await ask(`http://${local}:${port}/health/ready`);
  if (!answer || !("status" in answer.body))
    return warn(
      name,
      `không trả lời ở ${host}:${port}`,
      "Nếu máy chủ phải đang chạy: xem nhật ký của nó, kiểm tra PORT và HOST.",
    );
  const said = [answer.body.reasons, answer.body.warnings]
    .flat()
    .filter((code) => code !== undefined)
    .map((code) => reasonsInWords[String(code)] ?? String(code))
    .join(", ");
  if (answer.body.status === "not-ready")
    return bad(name, `chưa nhận việc${said && `: ${said}`}`, "Xem các dòng khác của bảng này.");
  if (answer.body.status === "degraded")
    return warn(name, `chạy, nhưng ${said || "có việc phải xem"}`, "Xem các dòng khác của bảng này.");
  return ok(name, "chạy và sẵn sàng");
}

/** Whether what is set about the proxy fits together. */
function addressCheck({ host, publicUrl, trustedProxies, isProduction }: Env): Check {
  const name = "Địa chỉ và proxy";
  if (trustedProxies.some((one) => one === "true" || one === "0.0.0.0/0" || one === "::/0"))
    return bad(
      name,
      "TRUST_PROXY tin mọi địa chỉ",
      "Chỉ ghi địa chỉ của proxy, ví dụ 127.0.0.1 hoặc 10.0.0.5.",
    );
  if (publicUrl === null)
    return isProduction
      ? warn(name, "chưa đặt PUBLIC_URL", "Đặt PUBLIC_URL=https://… để thư có đường dẫn.")
      : ok(name, "chạy thử trên máy này");
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol !== "https:" && !isLoopback(hostname))
    return bad(name, `${publicUrl} không mã hóa`, "Đặt proxy có chứng thư và PUBLIC_URL=https://…");
  if (protocol === "https:" && trustedProxies.length === 0)
    return bad(
      name,
      "PUBLIC_URL là https nhưng TRUST_PROXY trống",
      "Đặt TRUST_PROXY bằng địa chỉ của proxy, nếu không mọi người chung một địa chỉ và cookie không an toàn.",
    );
  if (protocol === "https:" && !isLoopback(host))
    return warn(
      name,
      `máy chủ nghe ở ${host}, đi vòng qua proxy được`,
      "Đặt HOST=127.0.0.1 nếu proxy ở cùng máy, hoặc chặn cổng bằng tường lửa.",
    );
  return ok(name, `${publicUrl}, tin proxy ${trustedProxies.join(", ") || "không"}`);
}

async function publicCheck({ publicUrl }: Env): Promise<Check> {
  const name = "Địa chỉ công khai";
  if (publicUrl === null) return ok(name, "không dùng");
  const answer = await ask(`${publicUrl}/health/live`);
  if (answer?.status === 200 && answer.body.status === "live") return ok(name, `${publicUrl} trả lời`);
  return bad(
    name,
    `${publicUrl} ${answer ? `trả lời ${answer.status}` : "không trả lời"}`,
    "Kiểm tra proxy, chứng thư, tên miền, và proxy chuyển đúng cổng của máy chủ.",
  );
}
