import { ServerTrouble, type TroubleKind } from "~/domain/server-trouble";

/**
 * SQLSTATE of a server that is stopping, starting or full, of a broken connection, and of a connection that the server
 * ended because it stood idle (PostgreSQL, Appendix A).
 */
const awayStates = /^(?:08...|57P0[1235]|53300|25P0[34])$/;
/** Deadlock, serialization, and a lock or a statement that took longer than it may. */
const busyStates = /^(?:40001|40P01|55P03|57014)$/;
/** Of Node's sockets; ENOENT is a Unix socket that a stopped server has taken away. */
const awayCodes = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"],
  ...["ENOTFOUND", "EAI_AGAIN", "ENOENT"],
]);
/** The driver gives no code for these. */
const awayWords =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired)/;

/** The same error, or what use cases know it as when the database could not be reached or took too long. */
export function databaseFault(error: unknown): unknown {
  const kind = kindOf(error);
  return kind === null ? error : new ServerTrouble(kind, { cause: error });
}

function kindOf(error: unknown): TroubleKind | null {
  if (!(error instanceof Error) || error instanceof ServerTrouble) return null;
  // A host with several addresses fails with all their errors at once.
  if (error instanceof AggregateError) return kindOf(error.errors[0]);
  const code = "code" in error ? String(error.code) : "";
  if (awayStates.test(code) || awayCodes.has(code) || awayWords.test(error.message)) return "away";
  return busyStates.test(code) ? "busy" : null;
}
