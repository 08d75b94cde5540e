package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Uploads and their pieces in maps. */
final class InMemoryUploads implements Uploads {
    private final Map<String, Upload> rows = new HashMap<>();
    private final Map<String, TreeMap<Integer, Map<Integer, Piece>>> pieces = new HashMap<>();

    private Map<Integer, Piece> part(Upload upload, int part) {
        return pieces.computeIfAbsent(upload.id(), id -> new TreeMap<>())
                .computeIfAbsent(part, number -> new TreeMap<>());
    }

    @Override
    public void add(Upload upload) {
        rows.put(upload.id(), upload);
    }

    @Override
    public Optional<Upload> find(WorkspaceId workspace, String id) {
        return Optional.ofNullable(rows.get(id))
                .filter(upload -> upload.workspace().equals(workspace));
    }

    @Override
    public List<Upload> of(WorkspaceId workspace, String creatorId) {
        return rows.values().stream()
                .filter(upload -> upload.workspace().equals(workspace) && creatorId.equals(upload.creatorId()))
                .sorted(Comparator.comparing(Upload::expiresAt))
                .toList();
    }

    @Override
    public void clear(Upload upload, int part) {
        part(upload, part).clear();
    }

    @Override
    public void add(Upload upload, Piece piece) {
        part(upload, piece.part()).put(piece.number(), piece);
    }

    @Override
    public Optional<Piece> piece(Upload upload, int part, int number) {
        return Optional.ofNullable(part(upload, part).get(number));
    }

    @Override
    public void delete(Upload upload) {
        rows.remove(upload.id());
        pieces.remove(upload.id());
    }

    @Override
    public void deleteExpired(Instant now) {
        List.copyOf(rows.values()).stream()
                .filter(upload -> upload.expiresAt().isBefore(now))
                .forEach(this::delete);
    }
}
