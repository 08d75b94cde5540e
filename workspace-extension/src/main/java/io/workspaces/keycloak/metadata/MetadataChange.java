package io.workspaces.keycloak.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a patch does to one key. */
sealed interface MetadataChange {
    /** Takes key and value away; nothing happens where there is none. */
    record Remove() implements MetadataChange {}

    /** Sets what is given and leaves the rest; a new key needs a value. */
    record Write(
            @Nullable MetadataValue value,
            @Nullable Visibility visibility,
            @Nullable List<String> clients) implements MetadataChange {
        static Write of(MetadataValue value) {
            return new Write(value, null, null);
        }
    }
}
