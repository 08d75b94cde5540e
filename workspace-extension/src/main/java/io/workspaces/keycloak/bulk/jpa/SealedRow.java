package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.crypto.Binding;
import io.workspaces.keycloak.crypto.Sealed;

/** A row with bytes under the workspace's key. */
interface SealedRow {
    byte[] ciphertext();

    Binding binding();

    void seal(Sealed sealed);
}
