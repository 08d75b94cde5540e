package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.JobState;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Reads what operators want to know of the jobs that nodes have to work on. */
public final class JpaJobBacklog {
    /**
     * The jobs at work.
     *
     * @param age since the oldest was created
     * @param idle since the one that has made no progress for the longest time made some
     */
    public record Backlog(Map<JobState, Long> jobs, Duration age, Duration idle) {}

    private record Row(JobState state, long jobs, long oldest, long touched) {}

    private final EntityManager em;

    public JpaJobBacklog(EntityManager em) {
        this.em = em;
    }

    public Backlog read(Instant now) {
        List<Row> rows = em.createQuery(
                        "select j.state, count(j), min(j.createdAt), min(j.touchedAt) from WspBulkJob j"
                                + " where j.state in :atWork group by j.state",
                        Row.class)
                .setParameter("atWork", JobState.AT_WORK)
                .getResultList();
        return new Backlog(
                rows.stream().collect(Collectors.toMap(Row::state, Row::jobs)),
                since(rows, Row::oldest, now),
                since(rows, Row::touched, now));
    }

    private static Duration since(List<Row> rows, ToLongFunction<Row> time, Instant now) {
        return rows.stream()
                .min(Comparator.comparingLong(time))
                .map(first -> Duration.ofMillis(Math.max(0, now.toEpochMilli() - time.applyAsLong(first))))
                .orElse(Duration.ZERO);
    }
}
