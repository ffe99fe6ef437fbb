import { useState } from "react";
import { Button, ButtonLink } from "@/design/Button";
import { EmptyState } from "@/design/EmptyState";
import { Page } from "@/design/Page";
import { useUrlState } from "@/url/state";
import { GuestReturnForm } from "./GuestReturnForm";
import { useGuestReturnWords } from "./words";

/** Who bought without an account asks for the money, for other goods, or for what was not right. */
export function GuestReturnPage() {
  const say = useGuestReturnWords();
  const [{ order }] = useUrlState({ order: "" });
  const [sentTo, setSentTo] = useState("");
  const signIn = <ButtonLink to="/my/orders">{say("account")}</ButtonLink>;
  if (!sentTo)
    return (
      <Page title={say("title")} lead={say("lead")} actions={signIn}>
        <GuestReturnForm order={order} onSent={setSentTo} />
      </Page>
    );
  const again = <Button onClick={() => setSentTo("")}>{say("again")}</Button>;
  return (
    <Page title={say("title")} lead={say("lead")}>
      <div role="status">
        <EmptyState icon="check" title={say("done")} action={again}>
          {say("doneLead", { email: sentTo })}
        </EmptyState>
      </div>
    </Page>
  );
}
