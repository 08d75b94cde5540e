package io.workspaces.keycloak.bulk;

import java.util.function.Function;

/** Runs work in a transaction of its own, apart from that of the request. */
public interface JobTransactions {
    <T> T run(String realm, Function<JobStores, T> work);

    /** The same with everything that belongs to jobs. */
    <T> T with(String realm, Function<BulkModule, T> work);

    /**
     * Ends the transaction of the request, so that it keeps no connection, no lock and no time limit while whoever sends or
     * reads takes their time. What follows needs {@link #run}.
     */
    void endRequest();
}
