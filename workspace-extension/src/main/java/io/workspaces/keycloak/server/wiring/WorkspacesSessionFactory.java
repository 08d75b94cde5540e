package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.crypto.KeysetCache;
import io.workspaces.keycloak.crypto.MasterKeys;
import io.workspaces.keycloak.crypto.keycloak.ConfiguredMasterKeys;
import io.workspaces.keycloak.invitation.mail.MailLimits;
import io.workspaces.keycloak.invitation.mail.RetrySchedule;
import io.workspaces.keycloak.server.background.AuditRetentionTask;
import io.workspaces.keycloak.server.background.BackgroundTasks;
import io.workspaces.keycloak.server.background.BulkWork;
import io.workspaces.keycloak.server.background.ExistingMemberImportTask;
import io.workspaces.keycloak.server.background.HealthTask;
import io.workspaces.keycloak.server.background.KeyTask;
import io.workspaces.keycloak.server.background.Mailing;
import io.workspaces.keycloak.server.background.PendingSyncTask;
import io.workspaces.keycloak.server.background.ReclaimTask;
import io.workspaces.keycloak.server.background.WorkspaceDeletion;
import io.workspaces.keycloak.server.events.ChangeListener;
import io.workspaces.keycloak.server.events.ProviderListener;
import io.workspaces.keycloak.server.setup.RealmSetup;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes the composition of each session and holds the product's configuration. */
public final class WorkspacesSessionFactory implements ProviderFactory<WorkspacesSession> {
    private final Clock clock = Clock.systemUTC();
    private final KeysetCache keysets = new KeysetCache(KeysetCache.DEFAULT_SIZE);
    private MailLimits mailLimits = MailLimits.DEFAULT;
    private MasterKeys masterKeys = MasterKeys.none();

    @SuppressWarnings("NullAway.Init") // Keycloak calls init before anything else
    private Config.Scope config;

    private @Nullable Mailing mailing;
    private @Nullable BackgroundTasks housekeeping;

    private @Nullable BulkWork bulkWork;

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
        mailLimits = Mailing.limits(config);
        mailing = new Mailing(factory, mailLimits, Mailing.atATime(config), RetrySchedule.DEFAULT, clock);
        factory.register(mailing);
        Duration pause = BackgroundTasks.pause(config);
        housekeeping = new BackgroundTasks(
                factory,
                List.of(
                        new PendingSyncTask(),
                        new ExistingMemberImportTask(),
                        new WorkspaceDeletion(),
                        new KeyTask(),
                        new AuditRetentionTask(),
                        new ReclaimTask(),
                        new HealthTask(pause)),
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
