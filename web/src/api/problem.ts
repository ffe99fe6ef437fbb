/** RFC 9457 as the server writes it: `reason` for programs, `detail` for people. */
export type ProblemDetails = {
  type: string;
  title: string;
  status: number;
  reason: string;
  detail?: string;
  instance?: string;
  errors?: { field: string; detail: string; index?: number }[];
};

/** Why the server said no. */
export class Problem extends Error {
  readonly status: number;
  readonly reason: string;
  readonly title: string;
  readonly detail: string;
  readonly instance: string;
  readonly errors: NonNullable<ProblemDetails["errors"]>;

  constructor(details: Partial<ProblemDetails> & { status: number }) {
    super(details.detail || details.title || `status ${details.status}`);
    this.name = "Problem";
    this.status = details.status;
    this.reason = details.reason ?? "UNKNOWN";
    this.title = details.title ?? "";
    this.detail = details.detail ?? "";
    this.instance = details.instance ?? "";
    this.errors = details.errors ?? [];
  }

  /** What is wrong with one field, for the form that sent it. */
  of(field: string): string | undefined {
    return this.errors.find((wrong) => wrong.field === field || wrong.field.endsWith(`.${field}`))
      ?.detail;
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({}));
  return new Problem({ ...(body as Partial<ProblemDetails>), status: response.status });
}

/** Any error as a problem; a request that never arrived has the reason OFFLINE. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TypeError) return new Problem({ status: 0, reason: "OFFLINE" });
  return new Problem({ status: 0, reason: "BROKEN", detail: String(error) });
}
