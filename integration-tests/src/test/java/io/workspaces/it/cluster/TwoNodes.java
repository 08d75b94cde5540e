package io.workspaces.it.cluster;

import static java.util.Objects.requireNonNull;

import io.workspaces.localserver.Database;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.mail.MailCatcher;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A fresh realm for a test class on two nodes, which all classes share. For classes tagged {@code
 * postgres} and {@code local} that run in the same thread; they may kill nodes.
 */
public final class TwoNodes implements BeforeAllCallback {
    private @Nullable Cluster cluster;
    private String realm = "";

    @Override
    public void beforeAll(ExtensionContext context) {
        Cluster shared = context.getRoot()
                .getStore(Namespace.create(TwoNodes.class))
                .getOrComputeIfAbsent(Cluster.class, unused -> new Cluster(), Cluster.class);
        shared.mend();
        cluster = shared;
        realm = context.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT);
        RealmApi fresh = first().admin().createRealm(realm, Map.of("organizationsEnabled", true));
        fresh.sendMailTo("127.0.0.1", shared.mail().port());
    }

    public Node first() {
        return cluster().nodes().get(0);
    }

    public Node second() {
        return cluster().nodes().get(1);
    }

    /** The realm, through the first node. */
    public RealmApi onFirst() {
        return first().realm(realm);
    }

    /** The realm, through the second node. */
    public RealmApi onSecond() {
        return second().realm(realm);
    }

    public RealmApi on(Node node) {
        return node.realm(realm);
    }

    public Database database() {
        return cluster().database();
    }

    public MailCatcher mail() {
        return cluster().mail();
    }

    private Cluster cluster() {
        return requireNonNull(cluster);
    }
}
