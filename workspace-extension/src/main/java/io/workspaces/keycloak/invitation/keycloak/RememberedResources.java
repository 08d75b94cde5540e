package io.workspaces.keycloak.invitation.keycloak;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.email.EmailException;

/**
 * Remembers which jars have a resource below {@code META-INF}. Jakarta Mail asks all of Keycloak's for its providers, its
 * address types and its content handlers each time that it opens a mail session, and Keycloak 26.7 opens one for each mail.
 */
final class RememberedResources extends ClassLoader {
    private final Map<String, List<URL>> found = new ConcurrentHashMap<>();

    RememberedResources(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (!name.startsWith("META-INF/")) {
            return super.getResources(name);
        }
        List<URL> known = found.get(name);
        if (known == null) {
            known = Collections.list(super.getResources(name));
            found.put(name, known);
        }
        return Collections.enumeration(known);
    }

    /** Does some work with this as the thread's context class loader, which is the one that libraries ask. */
    void around(Work work) throws EmailException {
        Thread thread = Thread.currentThread();
        ClassLoader former = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(former);
        }
    }

    /** Sends a mail. */
    interface Work {
        void run() throws EmailException;
    }
}
