package io.workspaces.keycloak.bulk;

import java.util.function.Function;

/** Runs work in a transaction of its own, apart from that of the request. */
public interface JobTransactions {
    <T> T run(String realm, Function<JobStores, T> work);
}
