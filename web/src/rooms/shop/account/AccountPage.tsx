import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { ButtonLink } from "@/design/Button";
import { Page } from "@/design/Page";
import { SkeletonLines } from "@/design/Skeleton";
import type { Session } from "@/session/session";
import { useShopWords } from "../words";
import { Addresses } from "./Addresses";
import { Password } from "./Password";
import { Preferences } from "./Preferences";
import { Profile } from "./Profile";
import { Sessions } from "./Sessions";
import { SignedIn } from "./SignedIn";
import { useAccountWords } from "./words";

/** Who one is to the shop. */
export function AccountPage() {
  return <SignedIn icon="person">{(who) => <Shown who={who} />}</SignedIn>;
}

function Shown({ who }: { who: Session }) {
  const say = useAccountWords();
  const shop = useShopWords();
  const { userId } = who;
  const me = useAsk("/api/v1/users/{userId}", { path: { userId } });
  return (
    <Page
      title={say("account")}
      lead={say("accountLead")}
      actions={
        <>
          <ButtonLink to="/my/orders" icon="orders">
            {shop("myOrders")}
          </ButtonLink>
          <ButtonLink to="/wishlist" icon="heart">
            {say("wishlist")}
          </ButtonLink>
        </>
      }
    >
      <div className="account">
        <div className="stack wide">
          <Answered from={me} waiting={<SkeletonLines lines={11} />}>
            {(person) => (
              <Profile key={`${person.email} ${person.firstName} ${person.lastName}`} me={person} />
            )}
          </Answered>
          <Addresses userId={userId} />
        </div>
        <div className="stack wide">
          <Answered from={me}>{(person) => <Preferences me={person} />}</Answered>
          <Password userId={userId} />
          <Sessions userId={userId} />
        </div>
      </div>
    </Page>
  );
}
