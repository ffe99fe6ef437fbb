import { Link } from "wouter";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { useTitle } from "@/design/Page";
import { ProblemNote } from "@/design/ProblemNote";
import { useSignInWords } from "./words";

const NAMES = ["username", "business"] as const;

/** Asks for a letter; nobody learns here whether it is sent. */
export function ForgottenPage() {
  const say = useSignInWords();
  useTitle(say("title"));
  const asking = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ username, business }) =>
      api.POST("/api/v1/auth/password-resets", {
        body: { username, ...(business ? { businessId: business } : {}) },
      }),
    said: () => say("sent"),
    quiet: true,
  });
  const { problem } = asking;
  return (
    <div className="sign-in stack">
      <div>
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      <form className="card" onSubmit={(event) => void asking.run(fieldsOf(event, NAMES))}>
        <div className="inside stack">
          <Field
            label={say("username")}
            name="username"
            autoComplete="username"
            required
            wrong={problem?.of("username")}
          />
          <details>
            <summary className="small soft">{say("business")}</summary>
            <Field
              label={say("business")}
              hint={say("businessHint")}
              name="business"
              wrong={problem?.of("businessId")}
            />
          </details>
          {problem?.reason === "NO_MAIL" ? (
            <p className="problem-note" role="alert">
              {say("noMail")}
            </p>
          ) : (
            <ProblemNote problem={problem} />
          )}
          <Button kind="main" type="submit" busy={asking.busy}>
            {say("send")}
          </Button>
        </div>
      </form>
      <Link href="/sign-in">{say("back")}</Link>
    </div>
  );
}
