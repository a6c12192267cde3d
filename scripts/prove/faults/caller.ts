/** What a request was answered. */
export interface Said {
  status: number;
  location: string;
  text: string;
  requestId: string;
}

export type Fields = Iterable<[string, string]>;

/** Whoever asks a server that may die under the question: no answer is null, and says nothing of what became of it. */
export class Caller {
  readonly #port: number;
  readonly #token: string;

  constructor(port: number, token: string) {
    this.#port = port;
    this.#token = token;
  }

  get(path: string): Promise<Said | null> {
    return this.send("GET", path, {});
  }

  post(path: string, fields: Fields): Promise<Said | null> {
    return this.send("POST", path, {
      body: new URLSearchParams([...fields]).toString(),
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    });
  }

  /** Sends one file as the forms of pages do. */
  upload(path: string, name: string, content: Uint8Array): Promise<Said | null> {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(content)]), name);
    return this.send("POST", path, { body: form });
  }

  async send(method: string, path: string, { body, headers }: RequestInit): Promise<Said | null> {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.#port}${path}`, {
        method,
        body: body ?? null,
        redirect: "manual",
        signal: AbortSignal.timeout(60_000),
        headers: {
          ...(headers as object),
          Cookie: `cot-moc=${this.#token}`,
          "Sec-Fetch-Site": "same-origin",
        },
      });
      const text = await answer.text();
      return {
        status: answer.status,
        location: answer.headers.get("Location") ?? "",
        text,
        requestId: answer.headers.get("X-Request-Id") ?? "",
      };
    } catch {
      return null;
    }
  }
}
