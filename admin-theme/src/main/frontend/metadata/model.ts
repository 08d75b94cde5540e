export type Visibility = "app" | "server";

/** As an invitation carries it: the value alone, or with who may read it. */
export type Metadata = Record<string, string | { value: string; visibility: Visibility }>;

/** What the server tells of a stored value: never the value. */
export interface MetadataKey {
  key: string;
  visibility: Visibility;
  clients?: string[] | null;
  updatedAt?: string | null;
}
