package io.workspaces.keycloak.server;

import io.workspaces.keycloak.crypto.KeysetCache;
import io.workspaces.keycloak.crypto.MasterKeys;
import io.workspaces.keycloak.crypto.keycloak.ConfiguredMasterKeys;
import io.workspaces.keycloak.invitation.mail.MailLimits;
import io.workspaces.keycloak.invitation.mail.RetrySchedule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes the composition of each session and holds the product's configuration. */
public final class CompositionFactory implements ProviderFactory<Composition> {
    private final Clock clock = Clock.systemUTC();
    private final KeysetCache keysets = new KeysetCache(KeysetCache.DEFAULT_SIZE);
    private MailLimits mailLimits = MailLimits.DEFAULT;
    private MasterKeys masterKeys = MasterKeys.none();

    @SuppressWarnings("NullAway.Init") // Keycloak calls init before anything else
    private Config.Scope config;

    private @Nullable Mailing mailing;
    private @Nullable Housekeeping housekeeping;

    private @Nullable BulkWork bulkWork;

    @Override
    public Composition create(KeycloakSession session) {
        return new Composition(session, masterKeys, keysets, mailLimits, clock);
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
        mailLimits = Mailing.limits(config);
        mailing = new Mailing(factory, mailLimits, Mailing.atATime(config), RetrySchedule.DEFAULT, clock);
        factory.register(mailing);
        Duration pause = Housekeeping.pause(config);
        housekeeping = new Housekeeping(
                factory,
                List.of(
                        new ProjectionChore(),
                        new AdoptionChore(),
                        new WorkspaceDeletion(),
                        new KeyChore(),
                        new AuditRetentionChore(),
                        new ReclaimChore(),
                        new HealthChore(pause)),
                pause);
        factory.register(housekeeping);
        bulkWork = new BulkWork(factory, clock);
        factory.register(bulkWork);
    }

    @Override
    public void close() {
        if (bulkWork != null) {
            bulkWork.close();
        }
        if (mailing != null) {
            mailing.close();
        }
        if (housekeeping != null) {
            housekeeping.close();
        }
    }

    @Override
    public String getId() {
        return "default";
    }
}
