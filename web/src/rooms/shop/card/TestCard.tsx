import { useImperativeHandle, useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { money } from "@/words/format";
import type { TillProps } from "./till";
import { useCardWords } from "./words";

/** Cards of the test gateway by its words for them, and the page on which a bank would ask. */
export function TestCard({ till, amount, currency, disabled }: TillProps) {
  const say = useCardWords();
  const [token, setToken] = useState("tok_ok");
  const [challengeToken, setChallenge] = useState("");
  useImperativeHandle(till, () => ({
    token: async () => token,
    confirm: async (asked) => setChallenge(asked),
  }));
  return (
    <>
      <Select
        label={say("card")}
        hint={say("testHint")}
        options={[
          { value: "tok_ok", label: say("good") },
          { value: "tok_challenge", label: say("challenged") },
          { value: "tok_decline", label: say("declined") },
        ]}
        value={token}
        disabled={disabled}
        onChange={(event) => setToken(event.target.value)}
      />
      <TestBank
        challengeToken={challengeToken}
        total={money(amount, currency)}
        onClose={() => setChallenge("")}
      />
    </>
  );
}

type BankProps = { challengeToken: string; total: string; onClose: () => void };

function TestBank({ challengeToken, total, onClose }: BankProps) {
  const say = useCardWords();
  const answering = useDo({
    act: (confirmed: boolean) =>
      api.POST("/api/v1/payments/webhooks/{provider}", {
        params: { path: { provider: "test" } },
        body: { challengeToken, confirmed } as never,
      }),
    after: onClose,
    quiet: true,
  });
  const answer = (confirmed: boolean) => void answering.run(confirmed);
  return (
    <Dialog
      open={challengeToken !== ""}
      onClose={onClose}
      title={say("bank")}
      actions={
        <>
          <Button disabled={answering.busy} onClick={() => answer(false)}>
            {say("refuse")}
          </Button>
          <Button kind="main" busy={answering.busy} onClick={() => answer(true)}>
            {say("confirm")}
          </Button>
        </>
      }
    >
      <p>{say("bankAsks", { total })}</p>
      <ProblemNote problem={answering.problem} />
    </Dialog>
  );
}
