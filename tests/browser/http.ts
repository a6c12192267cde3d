/** A visitor without a browser: sends requests as one would, keeps the session's cookie. */
export class Visitor {
  readonly #url: string;
  #cookie = "";

  constructor(url: string) {
    this.#url = url;
  }

  async signIn(login: string, password = "cot-moc-2021"): Promise<this> {
    const answer = await this.post("/dang-nhap", { login, password });
    if (answer.status !== 302) throw new Error(`${login} could not sign in: ${answer.status}`);
    return this;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.#send(path, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
        ...headers,
      },
    });
  }

  /** Sends a body as it is, or as it comes. */
  postBody(
    path: string,
    body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
    headers: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<Response> {
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      body,
      headers: { "Sec-Fetch-Site": "same-origin", ...headers },
      duplex: "half",
      signal: signal ?? null,
    };
    return this.#send(path, init);
  }

  send(method: string, path: string): Promise<Response> {
    return this.#send(path, { method, headers: { "Sec-Fetch-Site": "same-origin", "Content-Length": "0" } });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookie) headers.set("Cookie", this.#cookie);
    const answer = await fetch(this.#url + path, { ...init, headers, redirect: "manual" });
    for (const cookie of answer.headers.getSetCookie()) {
      if (cookie.startsWith("cot-moc=")) this.#cookie = cookie.split(";", 1)[0] ?? "";
    }
    return answer;
  }
}
