package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Refuses a body that takes too long to come in. A request holds a thread, and perhaps the place of another file, for as
 * long as its sender takes.
 */
final class TimelyInput extends FilterInputStream {
    /** How long a body may take. */
    static final Duration LONGEST = Duration.ofMinutes(9);

    private final Clock clock;
    private final Instant until;

    TimelyInput(InputStream in, Clock clock) {
        super(in);
        this.clock = clock;
        this.until = clock.instant().plus(LONGEST);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        check();
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        check();
        return read;
    }

    private void check() {
        if (clock.instant().isAfter(until)) {
            throw WorkspacesException.of(
                    ErrorCode.INVALID_REQUEST, "The file did not come in within " + LONGEST.toMinutes() + " minutes");
        }
    }
}
