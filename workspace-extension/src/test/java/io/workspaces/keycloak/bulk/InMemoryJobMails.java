package io.workspaces.keycloak.bulk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.workspaces.keycloak.invitation.MailState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Mails of jobs in a list. */
final class InMemoryJobMails implements JobMails {
    private record Mail(String job, MailState state, Instant at) {}

    private final List<Mail> mails = new ArrayList<>();

    /** How often somebody has asked. */
    int questions;

    /** @param at when it came into its state */
    void add(BulkJob job, MailState state, Instant at) {
        mails.add(new Mail(job.id(), state, at));
    }

    private Stream<Mail> of(String jobId) {
        questions++;
        return mails.stream().filter(mail -> mail.job().equals(jobId));
    }

    @Override
    public Map<MailState, Long> counts(String jobId) {
        return of(jobId).collect(groupingBy(Mail::state, counting()));
    }

    @Override
    public Optional<Left> left(String jobId, Instant after) {
        List<Instant> times = of(jobId)
                .filter(mail -> mail.state() == MailState.SENT && mail.at().isAfter(after))
                .map(Mail::at)
                .sorted()
                .toList();
        return times.stream().findFirst().map(first -> new Left(times.size(), first));
    }
}
