package io.workspaces.keycloak.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * What the log says of failures. A database's message has names and addresses of people in it: the values of the batch that
 * it has refused, or of a row that is there already. It is in the debug log only.
 */
public final class FailureLog {
    private static final Logger LOG = Logger.getLogger(FailureLog.class);
    private static final int MAX_CAUSES = 10;

    private FailureLog() {}

    /** A failure in a line: of a database's, the classes and the SQLSTATE. */
    public static String text(Throwable failure) {
        return ofDatabase(failure)
                ? causes(failure).stream().map(FailureLog::name).collect(Collectors.joining(", caused by "))
                : failure.toString();
    }

    /** Warns of a failure, with the stack trace unless it is a database's. */
    public static void warn(Logger log, String text, Throwable failure) {
        if (ofDatabase(failure)) {
            log.warnf("%s: %s", text, text(failure));
            log.debug(text, failure);
        } else {
            log.warn(text, failure);
        }
    }

    /** The same refusal for whoever handles it by its SQLSTATE. */
    static SQLException withoutValues(SQLException refused) {
        LOG.debug("The database has refused a statement", refused);
        return new SQLException(name(refused), refused.getSQLState(), refused.getErrorCode());
    }

    private static boolean ofDatabase(Throwable failure) {
        return causes(failure).stream().anyMatch(SQLException.class::isInstance);
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .toList();
    }

    private static String name(Throwable cause) {
        String name = cause.getClass().getName();
        return cause instanceof SQLException refusal ? name + " (SQLSTATE " + refusal.getSQLState() + ")" : name;
    }
}
