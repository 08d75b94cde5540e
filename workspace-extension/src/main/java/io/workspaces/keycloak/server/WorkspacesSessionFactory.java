package io.workspaces.keycloak.server;

import io.workspaces.keycloak.crypto.KeysetCache;
import io.workspaces.keycloak.crypto.MasterKeys;
import io.workspaces.keycloak.crypto.keycloak.ConfiguredMasterKeys;
import io.workspaces.keycloak.invitation.mail.MailLimits;
import io.workspaces.keycloak.server.background.BackgroundWorker;
import io.workspaces.keycloak.server.background.BackgroundWorkers;
import io.workspaces.keycloak.server.events.ChangeListener;
import io.workspaces.keycloak.server.events.ProviderListener;
import io.workspaces.keycloak.server.setup.RealmSetup;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Clock;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Creates the {@link WorkspacesSession} of each Keycloak session, and holds the product's configuration. */
public final class WorkspacesSessionFactory implements ProviderFactory<WorkspacesSession> {
    private final Clock clock = Clock.systemUTC();
    private final KeysetCache keysets = new KeysetCache(KeysetCache.DEFAULT_SIZE);
    private MailLimits mailLimits = MailLimits.DEFAULT;
    private MasterKeys masterKeys = MasterKeys.none();

    @SuppressWarnings("NullAway.Init") // Keycloak calls init before anything else
    private Config.Scope config;

    private List<BackgroundWorker> workers = List.of();

    @Override
    public WorkspacesSession create(KeycloakSession session) {
        return new WorkspacesSession(session, masterKeys, keysets, mailLimits, clock);
    }

    @Override
    public void init(Config.Scope options) {
        this.config = options;
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        masterKeys = ConfiguredMasterKeys.of(config, factory);
        factory.register(new RealmSetup());
        factory.register(new ChangeListener());
        factory.register(new ProviderListener());
        mailLimits = BackgroundWorkers.mailLimits(config);
        workers = BackgroundWorkers.of(factory, config, mailLimits, clock);
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
