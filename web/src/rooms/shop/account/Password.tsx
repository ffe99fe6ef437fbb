import { type FormEvent, useRef } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Field } from "@/design/Field";
import { ProblemNote } from "@/design/ProblemNote";
import { useAccountWords } from "./words";

const PASSWORD_MIN = 12;

export function Password({ userId }: { userId: string }) {
  const say = useAccountWords();
  const form = useRef<HTMLFormElement>(null);
  const changing = useDo<{ currentPassword: string; newPassword: string }>({
    act: (body) =>
      api.PUT("/api/v1/users/{userId}/password", { params: { path: { userId } }, body }),
    said: () => say("passwordChanged"),
    after: () => form.current?.reset(),
    quiet: true,
  });
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const of = (name: string) => String(typed.get(name) ?? "");
    void changing.run({ currentPassword: of("current"), newPassword: of("next") });
  }
  const { problem } = changing;
  const isWrong = problem?.reason === "WRONG_PASSWORD";
  return (
    <Card title={say("changePassword")}>
      <form ref={form} className="stack" onSubmit={submit}>
        <Field
          label={say("current")}
          name="current"
          type="password"
          autoComplete="current-password"
          required
          wrong={isWrong ? say("wrongPassword") : undefined}
        />
        <Field
          label={say("next")}
          hint={say("passwordHint")}
          name="next"
          type="password"
          autoComplete="new-password"
          minLength={PASSWORD_MIN}
          required
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
