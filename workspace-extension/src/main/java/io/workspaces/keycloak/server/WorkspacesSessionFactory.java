package io.workspaces.keycloak.server;

import io.workspaces.keycloak.crypto.KeysetCache;
import io.workspaces.keycloak.crypto.MasterKeys;
import io.workspaces.keycloak.crypto.keycloak.ConfiguredMasterKeys;
import io.workspaces.keycloak.invitation.keycloak.ConfiguredSendingHold;
import io.workspaces.keycloak.invitation.mail.MailLimits;
import io.workspaces.keycloak.invitation.mail.SendingHold;
import io.workspaces.keycloak.kernel.Options;
import io.workspaces.keycloak.queries.instance.KeptCounts;
import io.workspaces.keycloak.server.background.BackgroundWorker;
import io.workspaces.keycloak.server.background.BackgroundWorkers;
import io.workspaces.keycloak.server.events.ChangeListener;
import io.workspaces.keycloak.server.events.ProviderListener;
import io.workspaces.keycloak.server.setup.DatabaseSetup;
import io.workspaces.keycloak.server.setup.RealmSetup;
import io.workspaces.keycloak.server.wiring.Node;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Creates the {@link WorkspacesSession} of each Keycloak session, and holds the product's configuration. */
public final class WorkspacesSessionFactory implements ProviderFactory<WorkspacesSession> {
    private static final Logger LOG = Logger.getLogger(WorkspacesSessionFactory.class);
    private static final int ACCOUNT_RETURN_DAYS = 30;

    private final Clock clock = Clock.systemUTC();
    private final KeptCounts peopleCounts = new KeptCounts(clock);
    private KeysetCache keysets = keysets(KeysetCache.DEFAULT_MAX_AGE);
    private MailLimits mailLimits = MailLimits.DEFAULT;
    private Duration accountReturn = Duration.ofDays(ACCOUNT_RETURN_DAYS);
    private MasterKeys masterKeys = MasterKeys.none();
    private SendingHold sendingHold = new SendingHold(new SendingHold.Options(false, null, null));

    @SuppressWarnings("NullAway.Init") // Keycloak calls init before anything else
    private Config.Scope config;

    @SuppressWarnings("NullAway.Init")
    private Options options;

    private List<BackgroundWorker> workers = List.of();

    @Override
    public WorkspacesSession create(KeycloakSession session) {
        return new WorkspacesSession(
                session, new Node(masterKeys, keysets, mailLimits, sendingHold, accountReturn, peopleCounts, clock));
    }

    SendingHold sendingHold() {
        return sendingHold;
    }

    @Override
    public void init(Config.Scope scope) {
        config = scope;
        options = new Options(scope::get);
        int seconds = options.number(
                "cached-data-key-seconds", (int) KeysetCache.DEFAULT_MAX_AGE.toSeconds(), 0, Integer.MAX_VALUE);
        keysets = keysets(Duration.ofSeconds(seconds));
        accountReturn =
                Duration.ofDays(options.number("account-return-days", ACCOUNT_RETURN_DAYS, 0, Integer.MAX_VALUE));
    }

    private KeysetCache keysets(Duration maxAge) {
        return new KeysetCache(KeysetCache.DEFAULT_SIZE, maxAge, clock);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        DoubledTheme.warn();
        if (!Profile.isFeatureEnabled(Profile.Feature.ORGANIZATION)) {
            LOG.warn("Workspaces are off, since Keycloak runs without its feature 'organization'. Nothing is lost");
        }
        masterKeys = ConfiguredMasterKeys.of(config, factory);
        factory.register(new DatabaseSetup());
        factory.register(new RealmSetup());
        factory.register(new ChangeListener());
        factory.register(new ProviderListener());
        mailLimits = BackgroundWorkers.mailLimits(options);
        sendingHold = ConfiguredSendingHold.of(options);
        workers = BackgroundWorkers.of(factory, options, mailLimits, sendingHold, clock);
        workers.forEach(factory::register);
    }

    @Override
    public void close() {
        workers.forEach(BackgroundWorker::close);
    }

    @Override
    public String getId() {
        return "default";
    }
}
