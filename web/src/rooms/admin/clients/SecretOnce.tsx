import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { toast } from "@/design/toasts";
import { useAdminWords } from "../words";

export type Secret = { clientId: string; clientSecret: string };

/** The only time a secret is shown. */
export function SecretOnce({ secret, onClose }: { secret: Secret | null; onClose: () => void }) {
  const say = useAdminWords();
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(secret?.clientSecret ?? "");
    toast.say(say("copied"));
  }
  return (
    <Dialog
      open={secret !== null}
      onClose={onClose}
      title={say("secret")}
      actions={
        <Button kind="main" icon="check" onClick={() => void copy()}>
          {say("copy")}
        </Button>
      }
    >
      <div className="stack">
        <p className="strong">{say("secretOnce")}</p>
        <dl className="facts">
          <dt>{say("clientId")}</dt>
          <dd className="mono clip">{secret?.clientId}</dd>
          <dt>{say("secret")}</dt>
          <dd className="mono clip">{secret?.clientSecret}</dd>
        </dl>
      </div>
    </Dialog>
  );
}
