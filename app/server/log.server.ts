import pino from "pino";
import { masked, secretsOf } from "./log-secrets.server";

export type Log = pino.Logger;

/**
 * JSON lines on standard output, each whole before the next statement runs, so that the last one of a process that ends
 * is there too. Passwords, cookies and tokens never reach it, whoever logs an object with them or an error that quotes
 * one: known fields are left out, and every line is searched for this installation's own secrets and for what looks
 * like one.
 */
export function createLog(level: string): Log {
  const secrets = secretsOf(process.env);
  const output = pino.destination({ fd: 1, sync: true });
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (name) => ({ level: name }) },
      redact: {
        paths: [
          "password",
          "token",
          "cookie",
          "authorization",
          "*.password",
          "*.token",
          "*.cookie",
          "*.authorization",
        ],
        censor: "[…]",
      },
    },
    { write: (line: string) => void output.write(masked(line, secrets)) },
  );
}

/**
 * Sends what libraries write to the console, and Node's warnings, to the log: the process writes nothing else. What
 * nobody caught is logged; a promise that nobody waits for is told and outlived, because it left no work half done that
 * others rely on, an exception ends the process with code 1, because nobody knows what it left.
 */
export function logEverything(log: Log): void {
  const levels = { log: "info", info: "info", debug: "debug", warn: "warn", error: "error" } as const;
  for (const [method, level] of Object.entries(levels)) {
    Object.assign(console, {
      [method]: (...said: unknown[]) => {
        const err = said.find((one) => one instanceof Error);
        log[level]({ err, event: "console" }, said.map(String).join(" "));
      },
    });
  }
  process.removeAllListeners("warning");
  process.on("warning", (warning) => log.warn({ err: warning, event: "warning" }));
  process.on("unhandledRejection", (err) =>
    log.error({ err, event: "unhandled-rejection" }, "nobody waited"),
  );
  process.on("uncaughtException", (err) => {
    log.fatal({ err, event: "uncaught-exception" }, "ending");
    process.exit(1);
  });
}
