import { freePort, type ProductOptions, type Running, startProduct } from "../../bench/processes";
import { serverEnv } from "./ground";

/** A server that is killed and started again on the same data and port. */
export class House {
  readonly port: number;
  readonly dataDir: string;
  /** Milliseconds from each start to the first answer. */
  readonly starts: number[] = [];
  readonly #options: ProductOptions;
  #running: Running | null = null;
  #up: Promise<void> = Promise.resolve();
  #isUp = () => {};

  private constructor(dataDir: string, port: number, options: ProductOptions) {
    this.dataDir = dataDir;
    this.port = port;
    this.#options = options;
  }

  static async open(dataDir: string, options: ProductOptions = {}): Promise<House> {
    const house = new House(dataDir, await freePort(), options);
    await house.start();
    return house;
  }

  get pid(): number {
    return this.#running?.pid ?? 0;
  }

  /** null: it is still there, or was ended by a signal. */
  exitCode(): number | null {
    return this.#running?.exitCode() ?? null;
  }

  async start(): Promise<void> {
    this.#running = await startProduct(this.dataDir, {
      mode: "development",
      ...this.#options,
      port: this.port,
      env: { ...serverEnv, ...this.#options.env },
    });
    this.starts.push(this.#running.startedIn);
    this.#isUp();
  }

  /** Ends it; whoever waits for it waits from now on. */
  async stop(signal?: NodeJS.Signals): Promise<void> {
    this.#up = new Promise((resolve) => {
      this.#isUp = resolve;
    });
    await this.#running?.stop(signal);
  }

  /** Resolves when it is there to be asked again. */
  async again(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await this.#up;
  }
}
