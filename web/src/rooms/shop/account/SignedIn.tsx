import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { ButtonLink } from "@/design/Button";
import { EmptyState } from "@/design/EmptyState";
import type { IconName } from "@/design/Icon";
import { type Session, useSession } from "@/session/session";
import { useAccountWords } from "./words";

type Props = { icon: IconName; children: (who: Session) => ReactNode };

/** What only somebody signed in has; a guest is shown the way in. */
export function SignedIn({ icon, children }: Props) {
  const say = useAccountWords();
  const who = useSession();
  const [here] = useLocation();
  if (who) return <>{children(who)}</>;
  const then = `?then=${encodeURIComponent(here)}`;
  const action = (
    <div className="row">
      <ButtonLink to={`/sign-in${then}`} kind="main">
        {say("signIn")}
      </ButtonLink>
      <ButtonLink to={`/register${then}`}>{say("register")}</ButtonLink>
    </div>
  );
  return (
    <EmptyState icon={icon} title={say("signInFirst")} action={action} page>
      {say("signInFirstLead")}
    </EmptyState>
  );
}
