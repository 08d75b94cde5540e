package io.workspaces.keycloak.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a patch does to one key. */
sealed interface MetadataChange {
    /** Removes key and value. Does nothing if there is no such key. */
    record Remove() implements MetadataChange {}

    /** Sets what is given and leaves the rest unchanged; a new key needs a value. */
    record Write(
            @Nullable MetadataValue value,
            @Nullable Visibility visibility,
            @Nullable List<String> clients) implements MetadataChange {
        static Write of(MetadataValue value) {
            return new Write(value, null, null);
        }
    }
}
