package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.crypto.Binding;
import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores files that come in parts, encrypted and in small pieces. */
public interface Uploads {
    void add(Upload upload);

    Optional<Upload> find(WorkspaceId workspace, String id);

    /** Those of one person, the oldest first. */
    List<Upload> of(WorkspaceId workspace, String creatorId);

    /** Deletes the pieces of a part that is sent again. */
    void clear(Upload upload, int part);

    void add(Upload upload, Piece piece);

    Optional<Piece> piece(Upload upload, int part, int number);

    void delete(Upload upload);

    void deleteExpired(Instant now);

    /** Some bytes of a part. Parts are numbered from 1, pieces from 0. */
    record Piece(int part, int number, Sealed bytes) {
        /** What the bytes of a piece are encrypted for. */
        public static Binding binding(String uploadId, int part, int number) {
            return Binding.of("bulk-upload", uploadId, Integer.toString(part), Integer.toString(number));
        }
    }
}
