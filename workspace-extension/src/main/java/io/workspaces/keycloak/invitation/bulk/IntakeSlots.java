package io.workspaces.keycloak.invitation.bulk;

import java.util.concurrent.Semaphore;

/**
 * How many files a node takes in at once. Each needs a database connection beside that of its request,
 * and a few megabytes to know addresses again.
 */
final class IntakeSlots {
    private static final Semaphore FREE = new Semaphore(4);

    private IntakeSlots() {}

    static boolean tryEnter() {
        return FREE.tryAcquire();
    }

    static void leave() {
        FREE.release();
    }
}
