import { Readable } from "node:stream";
import addressparser from "nodemailer/lib/addressparser";
import MailComposer from "nodemailer/lib/mail-composer";
import SmtpConnection from "nodemailer/lib/smtp-connection";
import type { Delivery, Letter } from "~/domain/letters";

export interface MailServer {
  /** `smtp://user:password@host:port`, `smtps://…` */
  url: string;
  /** `Name <address>` */
  from: string;
  /** Milliseconds for the connection with its greeting, and for each answer after it. */
  limit?: number;
}

/**
 * Sends letters through an SMTP server, one connection each. Built on nodemailer's connection rather than its
 * transport, because only there it shows whether the server had been given the text when a connection broke: then the
 * letter may have been accepted, and is not sent again by itself.
 */
export function smtpMailer({ url, from, limit = 10_000 }: MailServer) {
  const sender = senderOf(from);
  return {
    send: async (letter: Letter): Promise<Delivery> => {
      const { bytes, envelope } = await composed(letter, sender);
      return deliver(new SmtpConnection(optionsOf(new URL(url), limit)), credentialsOf(new URL(url)), {
        bytes,
        envelope,
        limit,
      });
    },
  };
}

/**
 * Connects to the mail server and signs in, without sending anything. null: it would take letters; otherwise the code of
 * what went wrong, without anything that was set.
 */
export function tryMailServer({ url, limit = 5_000 }: MailServer): Promise<string | null> {
  const address = new URL(url);
  const connection = new SmtpConnection(optionsOf(address, limit));
  const credentials = credentialsOf(address);
  return new Promise((resolve) => {
    const settle = (problem: string | null) => {
      clearTimeout(deadline);
      if (problem === null) connection.quit();
      else connection.close();
      resolve(problem);
    };
    const fail = ({ code = "ESOCKET", responseCode }: SmtpFailure) => settle(String(responseCode ?? code));
    const deadline = setTimeout(() => fail({ code: "ETIMEDOUT" }), 2 * limit);
    connection.on("error", fail);
    connection.connect((error) => {
      if (error) fail(error);
      else if (credentials)
        connection.login({ credentials }, (refusal) => (refusal ? fail(refusal) : settle(null)));
      else settle(null);
    });
  });
}

interface Sender {
  name: string;
  address: string;
}

function senderOf(from: string): Sender {
  const [parsed] = addressparser(from, { flatten: true });
  if (!parsed?.address) throw new Error("MAIL_FROM is not an address");
  return { name: parsed.name, address: parsed.address };
}

interface Envelope {
  from: string;
  to: string[];
}

async function composed(letter: Letter, from: Sender): Promise<{ bytes: Buffer; envelope: Envelope }> {
  const to = { name: oneLine(letter.to.name), address: oneLine(letter.to.address) };
  const composer = new MailComposer({
    from: { name: oneLine(from.name), address: from.address },
    to,
    subject: oneLine(letter.subject),
    text: letter.text,
    html: letter.html,
    messageId: `<${letter.messageKey}@${from.address.split("@").at(-1)}>`,
    headers: Object.fromEntries(
      Object.entries(letter.headers).map(([name, value]) => [
        name,
        { prepared: true, value: oneLine(value) },
      ]),
    ),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bytes = await composer.compile().build();
  return { bytes, envelope: { from: from.address, to: [to.address] } };
}

/** What stands in a header stays on its line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();

function optionsOf(url: URL, limit: number) {
  const isSecure = url.protocol === "smtps:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return {
    host,
    port: Number(url.port) || (isSecure ? 465 : 587),
    secure: isSecure,
    // A password never goes over the network in the clear, even if the server offers nothing better.
    requireTLS: !isSecure && url.username !== "" && !/^(localhost|127\.[\d.]+|::1)$/.test(host),
    connectionTimeout: limit,
    greetingTimeout: limit,
    socketTimeout: limit,
    dnsTimeout: limit,
    socketCloseTimeout: 0,
  };
}

function credentialsOf(url: URL): { user: string; pass: string } | null {
  if (url.username === "") return null;
  return { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
}

interface Parcel {
  bytes: Buffer;
  envelope: Envelope;
  limit: number;
}

function deliver(
  connection: SmtpConnection,
  credentials: { user: string; pass: string } | null,
  { bytes, envelope, limit }: Parcel,
): Promise<Delivery> {
  let wasText = false;
  // Nothing is read from it before the server has asked for the text (354).
  const text = new Readable({
    read() {
      wasText = true;
      this.push(bytes);
      this.push(null);
    },
  });
  return new Promise((resolve) => {
    const settle = (delivery: Delivery) => {
      clearTimeout(deadline);
      connection.close();
      resolve(delivery);
    };
    const fail = (error: SmtpFailure) => settle(afterFailure(error, wasText));
    // A server that answers a little now and then is cut off, too.
    const deadline = setTimeout(() => fail({ code: "ETIMEDOUT" }), 3 * limit);
    const send = () => connection.send(envelope, text, (error) => (error ? fail(error) : settle(accepted)));
    connection.on("error", fail);
    connection.connect((error) => {
      if (error) fail(error);
      else if (credentials)
        connection.login({ credentials }, (refusal) => (refusal ? fail(refusal) : send()));
      else send();
    });
  });
}

const accepted: Delivery = { result: "accepted" };

interface SmtpFailure {
  code?: string | undefined;
  responseCode?: number | undefined;
  command?: string | undefined;
}

function afterFailure(
  { code = "ESOCKET", responseCode, command = "" }: SmtpFailure,
  wasText: boolean,
): Delivery {
  const answered = responseCode !== undefined && responseCode >= 400;
  const told = [answered ? responseCode : code, command === "CONN" ? "" : command].filter(Boolean).join(" ");
  if (wasText && !(answered && code === "EMESSAGE")) return { result: "unknown", code: told };
  const isForGood = answered && responseCode >= 500 && (code === "EENVELOPE" || code === "EMESSAGE");
  return { result: isForGood ? "refused" : "not-taken", code: told };
}
