/**
 * Makes the installation's first administrator, also in production, where no demonstration account exists:
 *
 *     npm run create-admin -- --login NAME --name "Họ và tên" [--title "…"] [--email ADDRESS] [--password-stdin]
 *
 * Prints a one-time link with which the person chooses a password; with --password-stdin the password is read from
 * standard input instead and must be changed at the first sign-in. Exit code 2: the call is wrong; 1: refused.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { accountDetailsSchema } from "~/domain/account-forms";
import { type AccountDetails, linkHours } from "~/domain/accounts";
import { passwordLength } from "~/domain/passwords";
import type { Problem } from "~/domain/problem";
import { createFirstAdministrator } from "~/usecases/first-administrator.server";
import { migrate } from "~db/client.server";
import { installation, withUseCases } from "./installation";

const usage =
  'Cách dùng: npm run create-admin -- --login TÊN --name "Họ và tên" [--title "Chức vụ"] [--email ĐỊA-CHỈ] [--password-stdin]';

const optionOf: Record<string, string> = {
  loginName: "--login",
  displayName: "--name",
  title: "--title",
  email: "--email",
};

const sentences: Record<string, string> = {
  "administrator-exists":
    "Đã có tài khoản quản trị. Đăng nhập bằng tài khoản đó rồi tạo thêm tại Quản trị › Tài khoản.",
  "loginName required": "Thiếu --login: tên đăng nhập.",
  "displayName required": "Thiếu --name: họ và tên.",
  "login-name-form": "--login: 3 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch nối.",
  "login-name-taken": "--login: tên này đã có tài khoản. Chọn tên khác.",
  "not-an-email": "--email: không phải địa chỉ thư điện tử.",
  "email-taken": "--email: địa chỉ này đã có tài khoản khác dùng.",
  "newPassword required": "Không nhận được mật khẩu từ đầu vào chuẩn.",
  "password-short": `Mật khẩu phải có ít nhất ${passwordLength.min} ký tự.`,
  "password-long": `Mật khẩu dài quá ${passwordLength.max} ký tự.`,
  "password-common": "Mật khẩu này quá phổ biến. Chọn mật khẩu khác.",
  "password-is-name": "Mật khẩu không được là tên đăng nhập hay thư điện tử.",
};

/** A call that cannot be carried out, in words for the person who typed it. */
class CallError extends Error {}

try {
  const { details, password } = readCall(process.argv.slice(2));
  await migrate(installation().place);
  await withUseCases("create-admin", async (ctx) => {
    const outcome = await createFirstAdministrator(ctx, details, password);
    if (!outcome.ok) {
      process.stderr.write(`${outcome.problems.map(sentenceOf).join("\n")}\n`);
      process.exitCode = 1;
      return;
    }
    process.stdout.write(`${toldOf(details.loginName, outcome.value.link?.token)}\n`);
  });
} catch (error) {
  if (!(error instanceof CallError)) throw error;
  process.stderr.write(`${error.message}\n${usage}\n`);
  process.exitCode = 2;
}

function readCall(args: string[]): { details: AccountDetails; password: string | null } {
  const values = readOptions(args);
  const { login = "", name = "", title = "", email = "" } = values;
  const parsed = accountDetailsSchema.safeParse({ loginName: login, displayName: name, title, email });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      code: message,
    }));
    throw new CallError(problems.map(sentenceOf).join("\n"));
  }
  return { details: parsed.data, password: values["password-stdin"] ? readFileSync(0, "utf8") : null };
}

function readOptions(args: string[]) {
  const text = { type: "string" } as const;
  const options = {
    login: text,
    name: text,
    title: text,
    email: text,
    "password-stdin": { type: "boolean" },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch {
    throw new CallError(`Không hiểu tham số: ${args.join(" ")}.`);
  }
}

function sentenceOf({ field, code }: Pick<Problem, "field" | "code">): string {
  const known = sentences[`${field} ${code}`] ?? sentences[code];
  return known ?? `${optionOf[field] ?? field}: không hợp lệ (${code}).`;
}

/** The whole address where PUBLIC_URL says it; else the server's own, which the proxy in front of it hides. */
function toldOf(loginName: string, token: string | undefined): string {
  if (token === undefined)
    return `Đã tạo tài khoản quản trị ${loginName}. Đổi mật khẩu ở lần đăng nhập đầu tiên.`;
  const { publicUrl, host, port } = installation().env;
  return [
    `Tài khoản quản trị ${loginName}: mở đường dẫn sau để đặt mật khẩu.`,
    `${publicUrl ?? `http://${host}:${port}`}/dang-nhap/lien-ket/${token}`,
    ...(publicUrl === null
      ? ["Chưa đặt PUBLIC_URL: từ máy khác, thay phần đầu bằng địa chỉ mọi người dùng để mở hệ thống."]
      : []),
    ...(process.env.SESSION_SECRET
      ? []
      : [
          "Chưa đặt SESSION_SECRET: máy chủ chạy có biến này thì chạy lại lệnh với cùng giá trị, nếu không đường dẫn không mở được.",
        ]),
    `Dùng được một lần, trong ${linkHours.invite} giờ.`,
  ].join("\n");
}
