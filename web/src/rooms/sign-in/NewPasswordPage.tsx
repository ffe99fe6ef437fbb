import { Link, useLocation } from "wouter";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { fieldsOf } from "@/design/forms";
import { NewPassword } from "@/design/NewPassword";
import { useTitle } from "@/design/Page";
import { ProblemNote } from "@/design/ProblemNote";
import { useSignInWords } from "./words";

const NAMES = ["password"] as const;

/** Where a letter's link leads. What it proves stands behind the #, which no server is sent. */
export function NewPasswordPage() {
  const say = useSignInWords();
  useTitle(say("title"));
  const [, navigate] = useLocation();
  const setting = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ password }) =>
      api.PUT("/api/v1/auth/password-resets", {
        body: { token: location.hash.slice(1), newPassword: password },
      }),
    said: () => say("done"),
    after: () => navigate("/sign-in", { replace: true }),
    quiet: true,
  });
  const { problem } = setting;
  const hasEnded = problem?.reason === "RESET_ENDED" || problem?.of("token") !== undefined;
  return (
    <div className="sign-in stack">
      <h1>{say("title")}</h1>
      <form className="card" onSubmit={(event) => void setting.run(fieldsOf(event, NAMES))}>
        <div className="inside stack">
          <NewPassword
            label={say("next")}
            hint={say("hint")}
            name="password"
            wrong={problem?.of("newPassword")}
          />
          {hasEnded ? (
            <p className="problem-note" role="alert">
              {say("ended")} <Link href="/sign-in/forgotten">{say("again")}</Link>
            </p>
          ) : (
            <ProblemNote problem={problem} />
          )}
          <Button kind="main" type="submit" busy={setting.busy}>
            {say("set")}
          </Button>
        </div>
      </form>
    </div>
  );
}
