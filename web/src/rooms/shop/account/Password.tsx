import { useRef } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { NewPassword } from "@/design/NewPassword";
import { ProblemNote } from "@/design/ProblemNote";
import { useAccountWords } from "./words";

const NAMES = ["current", "next"] as const;

export function Password({ userId }: { userId: string }) {
  const say = useAccountWords();
  const form = useRef<HTMLFormElement>(null);
  const changing = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ current, next }) =>
      api.PUT("/api/v1/users/{userId}/password", {
        params: { path: { userId } },
        body: { currentPassword: current, newPassword: next },
      }),
    said: () => say("passwordChanged"),
    after: () => form.current?.reset(),
    quiet: true,
  });
  const { problem } = changing;
  const isWrong = problem?.reason === "WRONG_PASSWORD";
  return (
    <Card title={say("changePassword")}>
      <form
        ref={form}
        className="stack"
        onSubmit={(event) => void changing.run(fieldsOf(event, NAMES))}
      >
        <Field
          label={say("current")}
          name="current"
          type="password"
          autoComplete="current-password"
          required
          wrong={isWrong ? say("wrongPassword") : undefined}
        />
        <NewPassword
          label={say("next")}
          hint={say("passwordHint")}
          name="next"
          wrong={problem?.of("newPassword")}
        />
        <ProblemNote problem={isWrong ? null : problem} />
        <div className="row">
          <Button type="submit" busy={changing.busy}>
            {say("changePassword")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
