import { api } from "@/api/client";
import type { Person } from "@/people/person";

type Changed = Pick<Person, "userId" | "email" | "firstName" | "lastName" | "role" | "isActive">;

export function change({ userId, email, firstName, lastName, role, isActive }: Changed) {
  return api.PUT("/api/v1/users/{userId}", {
    params: { path: { userId } },
    body: { email, firstName, lastName, role, isActive },
  });
}

/** Somebody works at these stores from now on, and no more at those of before that are not among them. */
export async function assign(
  userId: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const of = (storeId: string) => ({ params: { path: { storeId, userId } } });
  for (const storeId of after.filter((one) => !before.includes(one))) {
    await api.PUT("/api/v1/stores/{storeId}/staff/{userId}", of(storeId));
  }
  for (const storeId of before.filter((one) => !after.includes(one))) {
    await api.DELETE("/api/v1/stores/{storeId}/staff/{userId}", of(storeId));
  }
}
