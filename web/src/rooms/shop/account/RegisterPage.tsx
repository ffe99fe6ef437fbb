import { Link, useLocation, useSearch } from "wouter";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { NewPassword } from "@/design/NewPassword";
import { useTitle } from "@/design/Page";
import { ProblemNote } from "@/design/ProblemNote";
import { signIn } from "@/session/signing";
import { useAccountWords } from "./words";

type Fields = { email: string; firstName: string; lastName: string; password: string };

/** Becomes a customer who can sign in; `?then=/checkout` says where to go on. */
export function RegisterPage() {
  const say = useAccountWords();
  const asked = new URLSearchParams(useSearch()).get("then") ?? "";
  const then = asked.startsWith("/") && !asked.startsWith("//") ? asked : "/account";
  const [, navigate] = useLocation();
  useTitle(say("register"));
  const registering = useDo<Fields>({
    act: async ({ password, ...who }) => {
      await api.POST("/api/v1/auth/register", { body: { ...who, username: who.email, password } });
      await signIn(who.email, password);
    },
    said: () => say("registered"),
    after: () => navigate(then, { replace: true }),
    quiet: true,
  });
  const { problem, busy } = registering;
  return (
    <div className="sign-in stack">
      <div>
        <h1>{say("register")}</h1>
        <p className="soft">{say("registerLead")}</p>
      </div>
      <form className="card" onSubmit={(event) => void registering.run(fieldsOf(event, NAMES))}>
        <div className="inside stack">
          <div className="columns narrow">
            <Field label={say("firstName")} name="firstName" autoComplete="given-name" required />
            <Field label={say("lastName")} name="lastName" autoComplete="family-name" required />
          </div>
          <Field
            label={say("email")}
            hint={say("emailHint")}
            name="email"
            type="email"
            autoComplete="email"
            required
            wrong={problem?.of("email") ?? problem?.of("username")}
          />
          <NewPassword
            label={say("password")}
            hint={say("passwordHint")}
            name="password"
            wrong={problem?.of("password")}
          />
          {problem?.reason === "USERNAME_TAKEN" || problem?.status === 403 ? (
            <p className="problem-note" role="alert">
              {say(problem.status === 403 ? "closed" : "taken")}
            </p>
          ) : (
            <ProblemNote problem={problem} />
          )}
          <Button kind="main" type="submit" busy={busy}>
            {say("register")}
          </Button>
        </div>
      </form>
      <p>
        {say("haveOne")}{" "}
        <Link href={`/sign-in?then=${encodeURIComponent(then)}`}>{say("signIn")}</Link>
      </p>
    </div>
  );
}

const NAMES = ["email", "firstName", "lastName", "password"] as const;
