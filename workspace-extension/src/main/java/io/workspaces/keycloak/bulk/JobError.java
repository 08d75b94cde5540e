package io.workspaces.keycloak.bulk;

/** Why a job failed as a whole, or what it waits for. */
public record JobError(String code, String message) {
    static JobError rowsInvalid(int failed) {
        return new JobError("rows_invalid", failed + " rows have errors, so nothing was done");
    }
}
