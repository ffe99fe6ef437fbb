import { api } from "@/api/client";

const PATH = "/api/v1/carriers/{carrierId}/users/{userId}";

export const admit = (carrierId: string, userId: string) =>
  api.PUT(PATH, { params: { path: { carrierId, userId } } });

export const dismiss = (carrierId: string, userId: string) =>
  api.DELETE(PATH, { params: { path: { carrierId, userId } } });
