import { type FormEvent, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { asProblem, type Problem } from "@/api/problem";
import { Button } from "@/design/Button";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { useTitle } from "@/design/Page";
import { ProblemNote } from "@/design/ProblemNote";
import { signIn } from "@/session/signing";
import { useAbout } from "@/shell/about";
import { startOf } from "@/shell/rooms";
import { useSignInWords } from "./words";

const NAMES = ["username", "password", "business"] as const;

/** Name and password; `?then=/desk` says where to go on. */
export function SignInPage() {
  const say = useSignInWords();
  useTitle(say("signIn"));
  const about = useAbout();
  const then = new URLSearchParams(useSearch()).get("then");
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    const { username, password, business } = fieldsOf(event, NAMES);
    setBusy(true);
    try {
      const who = await signIn(username, password, business);
      const isOurs = then?.startsWith("/") && !then.startsWith("//") && then !== "/";
      navigate(isOurs && then ? then : startOf(who), { replace: true });
    } catch (error) {
      setProblem(asProblem(error));
      setBusy(false);
    }
  }
  return (
    <div className="sign-in stack">
      <div>
        <h1>{say("signIn")}</h1>
        <p className="soft">{say("signInLead")}</p>
      </div>
      <form className="card" onSubmit={(event) => void submit(event)}>
        <div className="inside stack">
          <Field label={say("username")} name="username" autoComplete="username" required />
          <Field
            label={say("password")}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
          <details>
            <summary className="small soft">{say("business")}</summary>
            <Field label={say("business")} hint={say("businessHint")} name="business" />
          </details>
          {problem?.status === 401 ? (
            <p className="problem-note" role="alert">
              {say("wrong")}
            </p>
          ) : (
            <ProblemNote problem={problem} />
          )}
          <Button kind="main" type="submit" busy={busy}>
            {say("signIn")}
          </Button>
          {about?.sendsMail && <Link href="/sign-in/forgotten">{say("forgot")}</Link>}
        </div>
      </form>
      {about?.demoHint && (
        <p className="small soft">
          <b>{say("demo")}:</b> {about.demoHint}
        </p>
      )}
      <div className="row apart">
        <Link href={`/register${then ? `?then=${encodeURIComponent(then)}` : ""}`}>
          {say("register")}
        </Link>
        <Link href="/">{say("guest")}</Link>
      </div>
    </div>
  );
}
