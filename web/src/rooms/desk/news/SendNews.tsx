import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAsk } from "@/api/ask";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import type { Problem } from "@/api/problem";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { ProblemNote } from "@/design/ProblemNote";
import { useProblemWords } from "@/design/problems";
import { toast } from "@/design/toasts";
import { useSession } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { Letter } from "../mail/Letter";
import type { Plan } from "./recipients";
import { type Letter as Drafted, drafted, type Left, sample, send } from "./sending";
import { useNewsWords } from "./words";

type Props = { plan: Plan; onClose: (sent: boolean) => void; onSent: () => void };

/** The letter as it will look, before it goes to everybody; first, if wished, to oneself. */
export function SendNews({ plan, onClose, onSent }: Props) {
  const say = useNewsWords();
  const house = useHouseWords();
  const [left, setLeft] = useState<Left[] | null>(null);
  const userId = useSession()?.userId ?? "";
  const me = useAsk("/api/v1/users/{userId}", { path: { userId } }).data;
  const draft = useQuery<Drafted, Problem>({
    queryKey: ["news preview", plan],
    queryFn: () => drafted(plan),
  });
  const uninvited = draft.data?.left ?? [];
  const count = plan.count - uninvited.length;
  const sending = useDo({
    act: async () => {
      const found = await send(plan);
      const reached = plan.count - found.length;
      if (reached > 0) toast.say(say("sent", { count: reached }));
      if (reached > 0) onSent();
      if (found.length > 0) setLeft(found);
      else onClose(true);
    },
    quiet: true,
  });
  const trying = useDo({
    act: async () => {
      if (!me) return;
      await sample(plan.news, newId());
      toast.say(say("sampleSent", { email: me.email }));
    },
    quiet: true,
  });
  const close = () => onClose(left !== null && left.length < plan.count);
  const actions = (
    <>
      <Button onClick={close}>{house(left ? "do.close" : "do.cancel")}</Button>
      {!left && me && (
        <Button busy={trying.busy} onClick={() => void trying.run()}>
          {say("sample")}
        </Button>
      )}
      {!left && (
        <Button
          kind="main"
          busy={sending.busy}
          disabled={!draft.data || count === 0}
          onClick={() => void sending.run()}
        >
          {say("send", { count })}
        </Button>
      )}
    </>
  );
  const title = say("sendTitle", { count });
  return (
    <Dialog open wide onClose={close} title={left ? say("leftTitle") : title} actions={actions}>
      {left ? (
        <LeftOut who={left} />
      ) : (
        <div className="stack">
          <p>{say("sendLead")}</p>
          <Answered from={draft}>
            {({ subject, html }) => (
              <section className="stack tight" aria-label={say("asItLooks")}>
                <p className="strong">{subject}</p>
                <Letter html={html} language={plan.news.language} />
              </section>
            )}
          </Answered>
          {uninvited.length > 0 && (
            <section className="stack tight" role="status">
              <strong>{say("quiet", { count: uninvited.length })}</strong>
              <LeftOut who={uninvited} />
            </section>
          )}
          <ProblemNote problem={sending.problem ?? trying.problem} />
        </div>
      )}
    </Dialog>
  );
}

function LeftOut({ who }: { who: readonly Left[] }) {
  const explain = useProblemWords();
  return (
    <ul className="small">
      {who.map(({ email, problem }) => (
        <li key={email}>
          <b>{email}</b>: {explain(problem).short}
        </li>
      ))}
    </ul>
  );
}
