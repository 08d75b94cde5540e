export type Visibility = "app" | "server";

/** By key: a new value, alone or with who may read it; null removes the key. */
export type MetadataPatch = Record<
  string,
  string | null | { value?: string; visibility?: Visibility; clients?: string[] }
>;

/** What the server tells about stored values: never the values. */
export interface MetadataKeys {
  items: {
    key: string;
    visibility: Visibility;
    /** The clients that can read it; if there are none, all of them. */
    clients: string[];
    updatedAt: string;
  }[];
}

export type MetadataKey = MetadataKeys["items"][number];

export interface RevealedValue {
  key: string;
  value: string;
}
