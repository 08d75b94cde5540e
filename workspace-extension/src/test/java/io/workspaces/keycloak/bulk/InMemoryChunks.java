package io.workspaces.keycloak.bulk;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The chunks of all jobs in a map. */
final class InMemoryChunks implements BulkChunks {
    private final Map<String, TreeMap<Integer, Chunk>> rows = new TreeMap<>();

    /** The jobs that ended before a time, which the table's statement finds by itself. */
    interface Ended {
        boolean before(String jobId, Instant time);
    }

    private final Ended ended;

    InMemoryChunks(Ended ended) {
        this.ended = ended;
    }

    /** Remembers all rows; the answer brings them back. */
    Runnable remember() {
        Map<String, TreeMap<Integer, Chunk>> former = new TreeMap<>();
        rows.forEach((job, chunks) -> former.put(job, new TreeMap<>(chunks)));
        return () -> {
            rows.clear();
            rows.putAll(former);
        };
    }

    List<Chunk> of(String jobId) {
        return List.copyOf(chunks(jobId).values());
    }

    List<Chunk> all() {
        return rows.values().stream().flatMap(job -> job.values().stream()).toList();
    }

    private TreeMap<Integer, Chunk> chunks(String jobId) {
        return rows.computeIfAbsent(jobId, id -> new TreeMap<>());
    }

    @Override
    public void add(BulkJob job, List<Chunk> chunks) {
        chunks.forEach(chunk -> chunks(job.id()).put(chunk.number(), chunk));
    }

    @Override
    public Optional<Chunk> find(String jobId, int number) {
        return Optional.ofNullable(chunks(jobId).get(number));
    }

    @Override
    public List<Chunk> find(String jobId, int from, int most) {
        return List.copyOf(chunks(jobId).subMap(from, from + most).values());
    }

    @Override
    public void saveJudged(List<Chunk> chunks) {
        for (Chunk chunk : chunks) {
            Chunk present = find(chunk.jobId(), chunk.number()).orElseThrow();
            chunks(chunk.jobId()).put(chunk.number(), present.judged(chunk.verdicts()));
        }
    }

    @Override
    public void saveDone(Chunk chunk) {
        chunks(chunk.jobId()).put(chunk.number(), chunk);
    }

    @Override
    public Optional<Integer> firstWith(String jobId, int from, Set<RowOutcome> outcomes) {
        return chunks(jobId).tailMap(from).values().stream()
                .filter(chunk -> chunk.counts().count(outcomes) > 0)
                .map(Chunk::number)
                .findFirst();
    }

    @Override
    public int rows(String jobId, int from, int to) {
        return chunks(jobId).subMap(from, to).values().stream()
                .mapToInt(Chunk::rows)
                .sum();
    }

    @Override
    public List<Integer> rowsToUndo(String jobId) {
        return of(jobId).stream()
                .map(chunk -> chunk.counts().count(RowOutcome.REVERSIBLE))
                .toList();
    }

    @Override
    public void dropUnneeded(String jobId) {
        drop(jobId, chunk -> chunk.counts().failed() == 0);
    }

    @Override
    public void dropEndedBefore(Instant time) {
        new HashSet<>(rows.keySet())
                .stream().filter(job -> ended.before(job, time)).forEach(job -> drop(job, chunk -> true));
    }

    private void drop(String jobId, Predicate<Chunk> condition) {
        chunks(jobId).replaceAll((number, chunk) -> condition.test(chunk) ? chunk.keeping(null) : chunk);
    }
}
