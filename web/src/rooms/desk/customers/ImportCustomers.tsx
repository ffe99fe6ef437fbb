import { askAll } from "@/api/ask";
import { api } from "@/api/client";
import { CsvImport } from "@/design/CsvImport";
import { customerOf, fateOf, NAMES } from "./row";
import { useCustomersWords } from "./words";

const PATH = "/api/v1/users";

/** Customers from a file, such as the one this page exports: the new ones, and what changed. */
export function ImportCustomers({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useCustomersWords();
  return (
    <CsvImport
      open={open}
      onClose={onClose}
      title={say("imported")}
      columns={["username", "email"]}
      optional={NAMES}
      kept={async () => {
        const query = { role: "customer" as const };
        const all = await askAll(PATH, { query });
        return new Map(all.map((one) => [one.username, one]));
      }}
      read={(row, kept) => customerOf(row, kept, say)}
      fateOf={fateOf}
      take={({ before, username, ...body }) =>
        before
          ? api.PUT(`${PATH}/{userId}`, { params: { path: { userId: before.userId } }, body })
          : api.POST(PATH, { body: { username, ...body, role: "customer" } })
      }
    />
  );
}
