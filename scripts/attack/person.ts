import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** How the demonstration's accounts sign in. */
const password = "cot-moc-2021";

/**
 * Somebody at the product with a session of their own: sends exactly the headers that are given, where fetch adds its
 * own and tidies up addresses.
 */
export class Person {
  readonly #base: URL;
  #cookie = "";

  constructor(
    base: string,
    readonly login: string | null = null,
  ) {
    this.#base = new URL(base);
  }

  static async signedIn(base: string, login: string): Promise<Person> {
    const person = new Person(base, login);
    const answer = await person.send("/dang-nhap", { login, password });
    if (answer.status !== 302) throw new Error(`${login} could not sign in: ${answer.status}`);
    return person;
  }

  get cookie(): string {
    return this.#cookie;
  }

  open(path: string): Promise<Answer> {
    return this.ask("GET", path, { Accept: "text/html" });
  }

  /** Sends a form as a browser of this site does. */
  send(path: string, fields: ConstructorParameters<typeof URLSearchParams>[0]): Promise<Answer> {
    const body = new URLSearchParams(fields).toString();
    return this.ask("POST", path, formHeaders, body);
  }

  ask(
    method: string,
    path: string,
    headers: OutgoingHttpHeaders = {},
    body?: string | Buffer,
  ): Promise<Answer> {
    const { hostname, port } = this.#base;
    return new Promise((resolve, reject) => {
      const sent = request(
        { hostname, port, method, path, headers: { ...headers, ...this.#ownHeaders(body) } },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on("data", (piece: Buffer) => pieces.push(piece));
          answer.on("error", reject);
          answer.on("end", () => {
            this.#keepCookie(answer.headers["set-cookie"]);
            const text = Buffer.concat(pieces).toString("utf8");
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
          });
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });
  }

  #ownHeaders(body: string | Buffer | undefined): OutgoingHttpHeaders {
    return {
      ...(this.#cookie === "" ? {} : { Cookie: this.#cookie }),
      ...(body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) }),
    };
  }

  #keepCookie(cookies: readonly string[] = []): void {
    for (const cookie of cookies) {
      const [pair = ""] = cookie.split(";", 1);
      if (pair.startsWith("cot-moc=")) this.#cookie = pair;
    }
  }
}

export const formHeaders = {
  "Content-Type": "application/x-www-form-urlencoded",
  "Sec-Fetch-Site": "same-origin",
  Accept: "text/html",
};
