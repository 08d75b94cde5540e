package io.workspaces.keycloak.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Warns if the providers folder has two versions of the admin theme. Keycloak (26.7) starts nevertheless, with files of
 * either; with two versions of this jar it does not start, since Liquibase finds a change log twice.
 */
final class DoubledTheme {
    private static final Logger LOG = Logger.getLogger(DoubledTheme.class);
    private static final String CLASS = "io/workspaces/keycloak/theme/AdminThemeSelectorFactory.class";
    private static final Pattern JAR = Pattern.compile("([^/]+\\.jar)!?/");

    private DoubledTheme() {}

    static void warn() {
        SortedSet<String> jars = jars(DoubledTheme.class.getClassLoader());
        if (jars.size() > 1) {
            LOG.warnf("The providers folder has a jar twice: %s. Remove one, and run kc.sh build", jars);
        }
    }

    /** The names of the jars that have the theme. */
    static SortedSet<String> jars(ClassLoader loader) {
        try {
            SortedSet<String> jars = new TreeSet<>();
            for (URL place : Collections.list(loader.getResources(CLASS))) {
                Matcher jar = JAR.matcher(place.toString());
                if (jar.find()) {
                    jars.add(jar.group(1));
                }
            }
            return jars;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
