package io.workspaces.keycloak.server.background;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.workspaces.keycloak.bulk.JobState;
import io.workspaces.keycloak.bulk.jpa.JpaJobBacklog;
import io.workspaces.keycloak.invitation.jpa.JpaMailBacklog;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What waits in the database, in Keycloak's metrics. All nodes show the same. */
final class BacklogMeters {
    private static final String SECONDS = "seconds";

    private final AtomicLong keyProblems = gauge(
            "workspaces.master.key.problems",
            null,
            "Master keys that are missing or wrong; above 0, some workspace refuses metadata");
    private final AtomicLong accountsGone = gauge(
            "workspaces.accounts.gone",
            null,
            "Accounts of Active members that are gone in workspaces where many are, so that nobody was archived");
    private final AtomicLong mails =
            gauge("workspaces.mail.queue.size", null, "Invitation mails that wait, in all realms");
    private final AtomicLong failingMails =
            gauge("workspaces.mail.queue.failing", null, "Invitation mails that have failed and will be tried again");
    private final AtomicLong oldestMail =
            gauge("workspaces.mail.queue.age", SECONDS, "Time since the oldest waiting invitation mail was queued");
    private final AtomicLong overdueMail = gauge(
            "workspaces.mail.queue.overdue",
            SECONDS,
            "Time since the invitation mail that is due first should have left; limits and retries are not counted");
    private final AtomicLong silentRealms = gauge(
            "workspaces.mail.silent.realms",
            null,
            "Realms whose mails wait since their mail server does not answer in time; it is tried about once a minute");
    private final AtomicLong heldMails =
            gauge("workspaces.mail.queue.held", null, "1 while this node holds all mails of this product, else 0");
    private final Map<JobState, AtomicLong> jobs = new EnumMap<>(JobState.class);
    private final AtomicLong oldestJob =
            gauge("workspaces.bulk.active.age", SECONDS, "Time since the oldest active bulk invitation was created");
    private final AtomicLong idleJob = gauge(
            "workspaces.bulk.active.idle",
            SECONDS,
            "Time since the active bulk invitation that has waited longest made progress");

    BacklogMeters() {
        for (JobState state : JobState.AT_WORK) {
            jobs.put(
                    state,
                    gauge(
                            "workspaces.bulk.active.jobs",
                            null,
                            "Bulk invitations that are being checked, are waiting for a node, or are running",
                            "state",
                            state.label()));
        }
    }

    void keys(int problems) {
        keyProblems.set(problems);
    }

    void accountsGone(long number) {
        accountsGone.set(number);
    }

    void mails(JpaMailBacklog.Backlog backlog) {
        mails.set(backlog.mails());
        failingMails.set(backlog.failing());
        oldestMail.set(backlog.age().toSeconds());
        overdueMail.set(backlog.overdue().toSeconds());
    }

    void silent(int realms) {
        silentRealms.set(realms);
    }

    void held(boolean held) {
        heldMails.set(held ? 1 : 0);
    }

    void jobs(JpaJobBacklog.Backlog backlog) {
        jobs.forEach((state, number) -> number.set(backlog.jobs().getOrDefault(state, 0L)));
        oldestJob.set(backlog.age().toSeconds());
        idleJob.set(backlog.idle().toSeconds());
    }

    private static AtomicLong gauge(String name, @Nullable String unit, String description, String... tags) {
        AtomicLong value = new AtomicLong();
        Gauge.builder(name, value, AtomicLong::get)
                .baseUnit(unit)
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(Metrics.globalRegistry);
        return value;
    }
}
