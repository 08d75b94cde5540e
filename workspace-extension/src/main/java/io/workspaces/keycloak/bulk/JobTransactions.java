package io.workspaces.keycloak.bulk;

import java.util.function.Function;

/** Transactions of their own, apart from that of a request. */
public interface JobTransactions {
    <T> T run(String realm, Function<JobStores, T> work);
}
