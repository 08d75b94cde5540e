import { Problem } from "../kernel/problem";

/** Provides tokens of one person. */
export interface TokenSource {
  readonly subject: string | undefined;
  /** @param refused a token that the server refused although it had not expired */
  token: (refused?: string) => Promise<string>;
}

/** How somebody whose session has ended gets a new one without leaving the page. */
interface Reauthentication<S> {
  /** Fails if the browser is not signed in. */
  silently: () => Promise<S>;
  /** Asks in a popup; fails if it is closed before the person has signed in. */
  inPopup: () => Promise<S>;
}

export const unauthorized = (detail?: string) => new Problem(401, { code: "unauthorized", detail });

interface Question<S> {
  answer(session: S): void;
  refuse(problem: Problem): void;
}

const hasEnded = (problem: unknown) => problem instanceof Problem && problem.status === 401;

/** Outlives the server's session: requests wait until the person has signed in again, and what was typed stays. */
export class RenewableSession<S extends TokenSource = TokenSource> {
  private readonly listeners = new Set<() => void>();
  private renewal?: Promise<void>;
  private question?: Question<S>;

  constructor(
    private source: S,
    private readonly reauthentication: Reauthentication<S>,
  ) {}

  get current(): S {
    return this.source;
  }

  readonly token = async (refused?: string): Promise<string> => {
    try {
      return await this.source.token(refused);
    } catch (problem) {
      if (!hasEnded(problem)) throw problem;
      await this.renew();
      return this.source.token();
    }
  };

  readonly renew = () => (this.renewal ??= this.enter().finally(() => (this.renewal = undefined)));

  /** Whether the person is being asked to sign in. */
  readonly isPrompting = () => !!this.question;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly signIn = async () => {
    const session = await this.reauthentication.inPopup();
    this.question?.answer(session);
  };

  /** Somebody who has signed in elsewhere and comes back need not be asked. */
  readonly retrySilently = async () => {
    const session = await this.reauthentication.silently();
    this.question?.answer(session);
  };

  readonly cancel = () => this.question?.refuse(unauthorized());

  private async enter() {
    const session = await this.reauthentication.silently().catch(() => this.prompt());
    if (session.subject !== this.source.subject) {
      location.reload();
      return new Promise<never>(() => undefined);
    }
    this.source = session;
  }

  private async prompt(): Promise<S> {
    try {
      return await new Promise<S>((answer, refuse) => this.setQuestion({ answer, refuse }));
    } finally {
      this.setQuestion(undefined);
    }
  }

  private setQuestion(question: Question<S> | undefined) {
    this.question = question;
    this.listeners.forEach((listener) => listener());
  }
}
