/**
 * Takes a lost second factor from an account, for the operator at the server's terminal (the last administrator's, say):
 *
 *     npm run reset-factor -- --login NAME
 *
 * The account's sessions end; where the installation asks for a factor, the person sets up a new one after signing in.
 * Exit code 2: the call is wrong; 1: refused.
 */
import { parseArgs } from "node:util";
import { normalLogin } from "~/domain/sign-in";
import { removeFactorAtTerminal } from "~/usecases/factor-removal.server";
import { withUseCases } from "./installation";

const usage = "Cách dùng: npm run reset-factor -- --login TÊN";

const sentences: Record<string, string> = {
  "no-such-account": "Không có tài khoản này. Xem tên đăng nhập tại Quản trị › Tài khoản.",
  "no-factor": "Tài khoản này không có xác thực hai bước; không có gì để gỡ.",
};

const login = readLogin(process.argv.slice(2));
if (login === null) {
  process.stderr.write(`Thiếu --login: tên đăng nhập.\n${usage}\n`);
  process.exitCode = 2;
} else {
  await withUseCases("reset-factor", async (ctx) => {
    const outcome = await removeFactorAtTerminal(ctx, login);
    if (outcome.ok) {
      process.stdout.write(`Đã gỡ xác thực hai bước của ${login}. Mọi phiên của tài khoản đã kết thúc.\n`);
      return;
    }
    process.stderr.write(`${outcome.problems.map(({ code }) => sentences[code] ?? code).join("\n")}\n`);
    process.exitCode = 1;
  });
}

/** null: the call says no name. */
function readLogin(args: string[]): string | null {
  try {
    const { values } = parseArgs({ args, options: { login: { type: "string" } } });
    return normalLogin(values.login ?? "") || null;
  } catch {
    return null;
  }
}
