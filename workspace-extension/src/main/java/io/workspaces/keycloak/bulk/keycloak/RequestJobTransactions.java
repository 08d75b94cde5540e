package io.workspaces.keycloak.bulk.keycloak;

import io.workspaces.keycloak.bulk.BulkModule;
import io.workspaces.keycloak.bulk.JobStores;
import io.workspaces.keycloak.bulk.JobTransactions;
import io.workspaces.keycloak.persistence.RequestTransactions;
import java.util.function.Function;

/** Transactions apart from that of a request. */
public record RequestJobTransactions(RequestTransactions<BulkModule> request) implements JobTransactions {
    @Override
    public <T> T run(String realm, Function<JobStores, T> work) {
        return with(realm, own -> work.apply(own.stores()));
    }

    @Override
    public <T> T with(String realm, Function<BulkModule, T> work) {
        return request.with(realm, work);
    }

    @Override
    public void endRequest() {
        request.end();
    }
}
