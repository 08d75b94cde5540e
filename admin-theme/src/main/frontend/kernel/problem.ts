import type { Effects } from "./model";

export interface Violation {
  field: string;
  code: string;
  message: string;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  errorMessage?: string;
  violations?: Violation[];
  plan?: string;
  effects?: Effects;
  requestId?: string;
  /** Members that a code adds. */
  [member: string]: unknown;
}

/** A response that is not a success; `code` is stable and decides which text people see. */
export class Problem extends Error {
  readonly code: string;
  readonly violations: Violation[];
  readonly plan?: string;
  readonly effects?: Effects;
  /** The request's id, if the server has failed and it does not help to wait. */
  readonly faultId?: string;

  constructor(
    readonly status: number,
    readonly body: ProblemBody,
    readonly retryAfter?: number,
  ) {
    super(body.detail ?? body.errorMessage ?? body.title ?? `HTTP ${status}`);
    this.code = body.code ?? "unknown";
    this.violations = body.violations ?? [];
    this.plan = body.plan ?? undefined;
    this.effects = body.effects ?? undefined;
    this.faultId = status >= 500 && this.code !== "busy" ? body.requestId : undefined;
  }

  static async of(response: Response): Promise<Problem> {
    const body = await (response.json() as Promise<ProblemBody | null>).catch(() => null);
    const requestId = response.headers.get("X-Request-Id") ?? undefined;
    const retryAfter = Number(response.headers.get("Retry-After")) || undefined;
    return new Problem(response.status, { requestId, ...body }, retryAfter);
  }

  /** Nobody answered somebody who only wanted to read. */
  static unreachable(): Problem {
    return new Problem(0, { code: "unreachable" });
  }

  /** A change that did not leave the browser. */
  static unsent(): Problem {
    return new Problem(0, { code: "unsent" });
  }

  /** A change whose answer was lost: it may have been made. */
  static unanswered(): Problem {
    return new Problem(0, { code: "unanswered" });
  }
}
