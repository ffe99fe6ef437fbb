import { useState } from "react";
import type { ItemOf } from "@/api/answers";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { FormDialog } from "@/design/FormDialog";
import { Listing } from "@/design/Listing";
import { usePeopleNames } from "@/people/names";
import { PersonChoice } from "@/people/PersonChoice";
import { useMay } from "@/session/session";
import type { Vendor } from "./vendor";
import { useVendorsWords } from "./words";

const PATH = "/api/v1/vendors/{vendorId}/users";
const ONE = "/api/v1/vendors/{vendorId}/users/{userId}";
type User = ItemOf<typeof PATH>;

const admit = (path: User) => api.PUT(ONE, { params: { path } });

/** Who comes into the portal in the vendor's name. */
export function ActsFor({ vendor: { vendorId, name } }: { vendor: Vendor }) {
  const say = useVendorsWords();
  const may = useMay("vendors:write");
  const pages = usePages(PATH, { path: { vendorId } });
  const nameOf = usePeopleNames(pages.items.map((one) => one.userId));
  const [chosen, setChosen] = useState<string | null>(null);
  const close = () => setChosen(null);
  const admitting = useDo<Record<never, string>>({
    act: () => admit({ vendorId, userId: chosen ?? "" }),
    said: () => say("admitted", { name }),
    after: close,
    quiet: true,
  });
  const dismissing = useDo<User>({
    act: (path) => api.DELETE(ONE, { params: { path } }),
    optimistic: ({ userId }) => patch<User>(PATH, (one) => (one.userId === userId ? null : one)),
    undo: admit,
    said: () => say("dismissed", { name }),
  });
  const add = may && (
    <Button small icon="plus" onClick={() => setChosen("")}>
      {say("admit")}
    </Button>
  );
  return (
    <Card title={say("users")} actions={add}>
      <Listing pages={pages} empty={<p className="soft">{say("noUsers")}</p>}>
        {(items) => (
          <ul className="stack tight">
            {items.map((one) => (
              <li key={one.userId} className="row apart tight no-wrap">
                {nameOf(one.userId)}
                {may && (
                  <Button
                    small
                    kind="plain"
                    icon="trash"
                    aria-label={say("dismiss", { who: nameOf(one.userId), name })}
                    onClick={() => void dismissing.run(one)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </Listing>
      <FormDialog
        open={chosen !== null}
        onClose={close}
        title={say("admitTitle", { name })}
        lacks={!chosen}
        names={[]}
        doing={admitting}
      >
        <PersonChoice of="vendor" label={say("who")} userId={chosen ?? ""} onChoose={setChosen} />
        <p className="small soft">{say("whoHint")}</p>
      </FormDialog>
    </Card>
  );
}
