// npm start: from a fresh clone to a running server, told step by step. What is there and fits is not made again.
// Plain JavaScript without one dependency, because on a fresh clone nothing is installed yet.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuild, ensureInstall } from "./install.mjs";
import { main, Refusal, root, runQuietly, stepsOn, typescript } from "./terminal.mjs";

const isProduction = process.env.NODE_ENV === "production";
const port = process.env.PORT || "3000";
const host = process.env.HOST || "127.0.0.1";

main(async () => {
  process.chdir(root);
  if (isProduction) requireSecret();
  const step = stepsOn(process.stdout);
  await ensureInstall(step);
  await ensureBuild(step);
  const prepared = await step(
    isProduction ? "Nâng cấp cơ sở dữ liệu" : "Nâng cấp cơ sở dữ liệu, chuẩn bị dữ liệu minh họa",
    () => runQuietly(typescript("prepare")),
  );
  // Asked before our server starts: an answer now comes from another program, and ours will say so and end.
  const isTaken = await answers("/");
  await import(pathToFileURL(join(root, "build", "server", "index.js")).href);
  if (!isTaken && (await becomesReady())) announce(JSON.parse(prepared));
});

function requireSecret() {
  if ((process.env.SESSION_SECRET || "").length >= 32) return;
  throw new Refusal(
    "NODE_ENV=production cần biến môi trường SESSION_SECRET: một chuỗi bí mật từ 32 ký tự trở lên, giữ nguyên qua các\n" +
      "lần khởi động. Tạo bằng lệnh: openssl rand -hex 32",
  );
}

async function becomesReady() {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await answers("/health/ready")) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** @param {string} path */
async function answers(path) {
  const reached = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] || host;
  const authority = reached.includes(":") ? `[${reached}]` : reached;
  try {
    const answer = await fetch(`http://${authority}:${port}${path}`, { redirect: "manual" });
    await answer.arrayBuffer();
    return answer.ok || path === "/";
  } catch {
    return false;
  }
}

/**
 * @param {{ hasAdministrator: boolean, demonstration: { loginName: string, displayName: string }[] }} prepared
 */
function announce({ hasAdministrator, demonstration }) {
  const shown = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host) ? "localhost" : host;
  const lines = [`Cột Mốc đang chạy tại http://${shown}:${port}`];
  if (demonstration.length > 0) {
    const password = process.env.DEMO_PASSWORD ? "giá trị của DEMO_PASSWORD" : "cot-moc-2021";
    lines.push(`Tài khoản minh họa (mật khẩu chung: ${password}):`);
    lines.push(...demonstration.map((account) => `  ${account.loginName.padEnd(15)}${account.displayName}`));
  }
  if (!hasAdministrator)
    lines.push("Chưa có tài khoản quản trị. Tạo tài khoản đầu tiên: npm run create-admin");
  console.log(`\n${lines.join("\n")}\n`);
}
