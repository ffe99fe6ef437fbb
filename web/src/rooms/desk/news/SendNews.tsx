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
import { toast } from "@/design/toasts";
import { nameOf } from "@/people/person";
import { useSession } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { Letter } from "../mail/Letter";
import type { Plan } from "./recipients";
import { type Letter as Drafted, drafted, type Left, send } from "./sending";
import { useNewsWords } from "./words";

type Props = { plan: Plan; onClose: () => void; onSent: () => void };

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
  const sending = useDo({
    act: async () => {
      const found = await send(plan);
      const count = plan.to.length - found.length;
      if (count > 0) toast.say(say("sent", { count }));
      if (count > 0) onSent();
      if (found.length > 0) setLeft(found);
      else onClose();
    },
    quiet: true,
  });
  const trying = useDo({
    act: async () => {
      if (!me) return;
      const to = [{ email: me.email, name: nameOf(me) }];
      const [refused] = await send({ ...plan, newsId: newId(), to });
      toast.say(
        refused ? `${refused.email}: ${refused.why}` : say("sampleSent", { email: me.email }),
      );
    },
    quiet: true,
  });
  const actions = (
    <>
      <Button onClick={onClose}>{house(left ? "do.close" : "do.cancel")}</Button>
      {!left && me && (
        <Button busy={trying.busy} onClick={() => void trying.run()}>
          {say("sample")}
        </Button>
      )}
      {!left && (
        <Button
          kind="main"
          busy={sending.busy}
          disabled={!draft.data}
          onClick={() => void sending.run()}
        >
          {say("send", { count: plan.to.length })}
        </Button>
      )}
    </>
  );
  const title = say("sendTitle", { count: plan.to.length });
  return (
    <Dialog open wide onClose={onClose} title={left ? say("leftTitle") : title} actions={actions}>
      {left ? (
        <ul className="small">
          {left.map(({ email, why }) => (
            <li key={email}>
              <b>{email}</b>: {why}
            </li>
          ))}
        </ul>
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
          <ProblemNote problem={sending.problem ?? trying.problem} />
        </div>
      )}
    </Dialog>
  );
}
