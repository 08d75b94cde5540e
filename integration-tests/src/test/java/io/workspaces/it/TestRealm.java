package io.workspaces.it;

import static java.util.Objects.requireNonNull;

import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.mail.MailCatcher;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fresh realm with organizations and mail for a test class, on a server that all classes share. */
public final class TestRealm implements BeforeAllCallback {
    private final Function<ExtensionContext, TestServer> servers;
    private @Nullable TestServer server;
    private @Nullable RealmApi realm;

    private TestRealm(Function<ExtensionContext, TestServer> servers) {
        this.servers = servers;
    }

    /** On H2, or on another database that all of the build is to run on. */
    public static TestRealm onH2() {
        return new TestRealm(context -> TestServer.shared(context, DatabaseKind.ofBuild()));
    }

    /** For classes tagged {@code postgres}. */
    public static TestRealm onPostgres() {
        return new TestRealm(context -> TestServer.shared(context, DatabaseKind.POSTGRES));
    }

    /** For classes tagged {@code mariadb} and {@code local}. */
    public static TestRealm onMariaDb() {
        return new TestRealm(context -> TestServer.shared(context, DatabaseKind.MARIADB));
    }

    /** On a server of its own with features of Keycloak that are off by default. For classes tagged {@code local}. */
    public static TestRealm withFeatures(String features) {
        return new TestRealm(context -> TestServer.withFeatures(context, features));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        TestServer shared = servers.apply(context);
        String name = context.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT);
        RealmApi fresh = shared.admin().createRealm(name, Map.of("organizationsEnabled", true));
        fresh.sendMailTo(shared.keycloak().testHost(), shared.mail().port());
        server = shared;
        realm = fresh;
    }

    /** Its admin API. */
    public RealmApi api() {
        return requireNonNull(realm);
    }

    public AdminApi admin() {
        return server().admin();
    }

    public TestServer server() {
        return requireNonNull(server);
    }

    public MailCatcher mail() {
        return server().mail();
    }

    /** The browser of the server's administrator, who impersonates an account of the realm. */
    public Browser impersonating(String userId) {
        Answer answer =
                api().send("POST", "/users/" + userId + "/impersonation", null).expect(200);
        Browser browser = browser();
        browser.take(api().base(), answer.headers());
        return browser;
    }

    /** A browser without cookies. */
    public Browser browser() {
        return new Browser(server().keycloak().address().base());
    }
}
