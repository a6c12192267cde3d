import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../bench/processes";

export interface Proxy {
  port: number;
  stop(): Promise<void>;
}

/** Starts nginx before some instances on this machine, set up as the README recommends it; resolves when it answers. */
export async function startProxy(ports: readonly number[]): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), "cot-moc-nginx-"));
  const port = await freePort();
  writeFileSync(join(folder, "nginx.conf"), nginxConfiguration(folder, port, ports));
  const child = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf"), "-g", "daemon off;"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  while (!(await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error("nginx did not start");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    port,
    stop: async () => {
      child.kill("SIGQUIT");
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3_000))]);
      child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A form goes to one instance and, once sent, to no other; a page may be asked for at another one. Streams of the wall
 * display come through unbuffered because their answers say so (X-Accel-Buffering). In front of the internet the same
 * `location` stands in a `server` with TLS, and X-Forwarded-Proto is $scheme.
 */
const nginxConfiguration = (folder: string, port: number, ports: readonly number[]) => `
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  upstream cot_moc {
    least_conn;
${ports.map((one) => `    server 127.0.0.1:${one} max_fails=2 fail_timeout=5s;`).join("\n")}
    keepalive 64;
  }
  server {
    listen 127.0.0.1:${port};
    client_max_body_size 64m;
    client_header_timeout 15s;
    client_body_timeout 60s;
    location / {
      proxy_pass http://cot_moc;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header X-Forwarded-Proto https;
      proxy_request_buffering off;
      proxy_connect_timeout 5s;
      proxy_read_timeout 180s;
      proxy_next_upstream error timeout http_503;
      proxy_next_upstream_tries 2;
    }
  }
}
`;
