package io.workspaces.keycloak.invitation.keycloak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.email.EmailException;

/**
 * Remembers which jars have a resource below {@code META-INF}, and what is in it. Jakarta Mail asks all of Keycloak's for its
 * providers, its address types and its content handlers each time that it opens a mail session, and Keycloak 26.7 opens one
 * for each mail.
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
            known = new ArrayList<>();
            for (URL url : Collections.list(super.getResources(name))) {
                known.add(remembered(url));
            }
            found.put(name, known);
        }
        return Collections.enumeration(known);
    }

    /** An address of the content itself. A service loader opens the jar anew each time. */
    private static URL remembered(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return new URL(null, url.toExternalForm(), new Content(in.readAllBytes()));
        }
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

    private static final class Content extends URLStreamHandler {
        private final byte[] bytes;

        private Content(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    // There is nothing to connect to.
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }

    /** Sends a mail. */
    interface Work {
        void run() throws EmailException;
    }
}
