import { useAsk } from "@/api/ask";
import { Card } from "@/design/Card";
import { ErrorState } from "@/design/ErrorState";
import { SkeletonLines } from "@/design/Skeleton";
import { useVendorWords } from "../words";
import { masked } from "./masked";

/** The account by its last signs: whoever looks over a shoulder needs no more. */
export function PayoutAccount() {
  const say = useVendorWords();
  const found = useAsk("/api/v1/vendor/payout-account");
  if (found.error) return <ErrorState problem={found.error} retry={() => void found.refetch()} />;
  return (
    <Card title={say("account")}>
      {found.data?.account === "" ? (
        <p>{say("accountNone")}</p>
      ) : found.data ? (
        <div className="stack tight">
          <p className="mono strong">{masked(found.data.account)}</p>
          <p className="small soft">{say("accountHow")}</p>
        </div>
      ) : (
        <SkeletonLines lines={2} />
      )}
    </Card>
  );
}
