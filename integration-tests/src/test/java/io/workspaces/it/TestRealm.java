package io.workspaces.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.mail.MailCatcher;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fresh realm with organizations and mail for a test class, on a server that all classes share. */
public final class TestRealm implements BeforeAllCallback, AfterAllCallback {
    private static final String COUNTS = "select ORG_ID, GROUP_ID, ROLE, STATUS, MEMBERS from WSP_MEMBER_COUNT"
            + " union all select ORG_ID, '-', ROLE, STATUS, -count(*) from WSP_MEMBER group by ORG_ID, ROLE, STATUS"
            + " union all select m.ORG_ID, g.GROUP_ID, m.ROLE, m.STATUS, -count(*) from WSP_MEMBER m"
            + " join WSP_MEMBER_GROUP g on g.MEMBER_ID = m.ID group by m.ORG_ID, g.GROUP_ID, m.ROLE, m.STATUS";

    /** Counts that are not the number of members, but in workspaces that are being deleted. */
    private static final String WRONG_COUNTS =
            "select count(*) from (select ORG_ID, GROUP_ID, ROLE, STATUS from (" + COUNTS
                    + ") COUNTS where ORG_ID in (select ORG_ID from WSP_WORKSPACE where REALM_ID = ? and DELETION_AT is null)"
                    + " group by ORG_ID, GROUP_ID, ROLE, STATUS having sum(MEMBERS) <> 0) WRONG";

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

    /** Whatever the tests have done: the members that are counted are those that there are. */
    @Override
    public void afterAll(ExtensionContext context) {
        if (server().keycloak() instanceof LocalKeycloak local) {
            assertThat(new Stored(local.database())
                            .number(WRONG_COUNTS, api().get("").path("id").asText()))
                    .as("wrong counts of members")
                    .isZero();
        }
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
