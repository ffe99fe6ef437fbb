import { useState } from "react";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { ErrorState } from "@/design/ErrorState";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { SkeletonLines } from "@/design/Skeleton";
import { useMay } from "@/session/session";
import { useVendorsWords } from "./words";

const NAMES = ["account"] as const;

/** The account that a vendor is paid to; whoever may pay may name it. */
export function PaidTo({ vendorId }: { vendorId: string }) {
  const say = useVendorsWords();
  const may = useMay("commissions:pay");
  const [naming, setNaming] = useState(false);
  const path = { vendorId };
  const found = useAsk("/api/v1/vendors/{vendorId}/payout-account", { path });
  // Before anything was agreed with the vendor there is nothing to find.
  const account = found.error?.status === 404 ? "" : found.data?.account;
  const saving = useDo<Record<"account", string>>({
    act: (body) => api.PUT("/api/v1/vendors/{vendorId}/payout-account", { params: { path }, body }),
    said: () => say("saved"),
    after: () => setNaming(false),
    quiet: true,
  });
  if (found.error && account === undefined)
    return <ErrorState problem={found.error} retry={() => void found.refetch()} />;
  const change = may && account !== undefined && (
    <Button small onClick={() => setNaming(true)}>
      {say("accountChange")}
    </Button>
  );
  return (
    <Card title={say("account")} actions={change}>
      {account === undefined && <SkeletonLines lines={1} />}
      {account === "" && <p className="soft">{say("accountNone")}</p>}
      {account && <p className="mono strong">{account}</p>}
      <FormDialog
        open={naming}
        onClose={() => setNaming(false)}
        title={say("accountChange")}
        names={NAMES}
        doing={saving}
      >
        <Field
          label={say("accountName")}
          hint={say("accountHint")}
          name="account"
          maxLength={255}
          autoComplete="off"
          spellCheck={false}
          defaultValue={account}
        />
      </FormDialog>
    </Card>
  );
}
