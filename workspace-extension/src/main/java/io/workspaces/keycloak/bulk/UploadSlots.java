package io.workspaces.keycloak.bulk;

import java.util.concurrent.Semaphore;

/**
 * How many files a node takes in at once. Each needs a database connection beside that of its request,
 * and a few megabytes to know addresses again.
 */
final class UploadSlots {
    private static final Semaphore FREE = new Semaphore(4);

    private UploadSlots() {}

    static boolean tryEnter() {
        return FREE.tryAcquire();
    }

    static void leave() {
        FREE.release();
    }
}
