/** A mail to one person. */
export interface Letter {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Stays the same when the letter is sent again, so that a mail server can recognise it. */
  messageKey: string;
  headers: Record<string, string>;
}

/**
 * What became of a letter. `not-taken`: certainly not delivered, and worth another try; `refused`: certainly not, and
 * never will be; `unknown`: the server had the whole text and did not answer, so that it may or may not have it.
 * `code` says where it stopped, without any text of the server.
 */
export type Delivery =
  | { result: "accepted" }
  | { result: "not-taken"; code: string }
  | { result: "refused"; code: string }
  | { result: "unknown"; code: string };
