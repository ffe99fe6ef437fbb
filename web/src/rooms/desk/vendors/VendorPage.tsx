import { useState } from "react";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Badge } from "@/design/Badge";
import { Button, ButtonLink } from "@/design/Button";
import { Page } from "@/design/Page";
import { Tabs } from "@/design/Tabs";
import { useMay } from "@/session/session";
import { useUrlState } from "@/url/state";
import { usePurchasesWords } from "../purchases/words";
import { ActsFor } from "./ActsFor";
import { EditVendor } from "./EditVendor";
import { SoldFor } from "./SoldFor";
import { Supplies } from "./Supplies";
import { ToldStock } from "./ToldStock";
import { VendorMoney } from "./VendorMoney";
import type { Vendor } from "./vendor";
import { useVendorsWords } from "./words";

/** One vendor: what it supplies, what is sold for it, how it is paid, and who acts for it. */
export function VendorPage({ vendorId }: { vendorId: string }) {
  const vendor = useAsk("/api/v1/vendors/{vendorId}", { path: { vendorId } });
  return (
    <Answered page from={vendor}>
      {(found) => <Shown vendor={found} />}
    </Answered>
  );
}

function Shown({ vendor }: { vendor: Vendor }) {
  const say = useVendorsWords();
  const purchases = usePurchasesWords();
  const may = useMay("vendors:write");
  const maySeeMoney = useMay("commissions:read");
  const [{ tab }, setTab] = useUrlState({ tab: "supplies" });
  const [editing, setEditing] = useState(false);
  const { vendorId, isActive } = vendor;
  const tabs = [
    { id: "supplies", label: say("supplies"), content: <Supplies vendor={vendor} /> },
    ...(maySeeMoney
      ? [
          { id: "sold", label: say("sold"), content: <SoldFor vendorId={vendorId} /> },
          { id: "money", label: say("money"), content: <VendorMoney vendor={vendor} /> },
        ]
      : []),
    { id: "portal", label: say("portal"), content: <Portal vendor={vendor} /> },
  ];
  const actions = (
    <>
      <ButtonLink icon="orders" to={`/desk/purchases?vendorId=${encodeURIComponent(vendorId)}`}>
        {purchases("title")}
      </ButtonLink>
      {may && (
        <Button icon="edit" onClick={() => setEditing(true)}>
          {say("change")}
        </Button>
      )}
    </>
  );
  return (
    <Page
      title={vendor.name}
      beside={
        <Badge tone={isActive ? "good" : "quiet"}>{say(isActive ? "active" : "inactive")}</Badge>
      }
      crumbs={[{ label: say("title"), to: "/desk/vendors" }]}
      lead={[vendor.contact, vendor.email].filter(Boolean).join(" · ")}
      actions={actions}
    >
      <Tabs
        label={vendor.name}
        tabs={tabs}
        chosen={tab}
        onChoose={(next) => setTab({ tab: next })}
      />
      {editing && <EditVendor edited={vendor} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function Portal({ vendor }: { vendor: Vendor }) {
  return (
    <div className="stack wide">
      <ActsFor vendor={vendor} />
      <ToldStock vendorId={vendor.vendorId} />
    </div>
  );
}
