package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.activation.Reclaim;
import io.workspaces.keycloak.invitation.activation.UsedMeans;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An account that is to be left to its owner alone. */
@Entity(name = "WspReclaim")
@Table(name = "WSP_RECLAIM")
public class ReclaimEntity {
    private static final String BETWEEN = ",";

    @Id
    @Column(name = "ID")
    String id = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "USER_ID")
    String userId = "";

    @Column(name = "SESSION_ID")
    @Nullable
    String sessionId;

    @Column(name = "CREDENTIALS")
    String credentials = "";

    @Column(name = "PROVIDER")
    @Nullable
    String provider;

    @Column(name = "TOLD")
    boolean told;

    @Column(name = "TAKEN")
    boolean taken;

    @Column(name = "CREATED_AT")
    long createdAt;

    @Column(name = "DUE_AT")
    long dueAt;

    static ReclaimEntity of(Reclaim task) {
        ReclaimEntity row = new ReclaimEntity();
        row.id = task.id();
        row.realmId = task.realm();
        row.userId = task.userId();
        row.sessionId = task.kept().session();
        row.credentials = String.join(BETWEEN, task.kept().credentials());
        row.provider = task.kept().provider();
        row.told = task.told();
        row.taken = task.taken();
        row.createdAt = task.createdAt().toEpochMilli();
        return row;
    }

    Reclaim task() {
        Set<String> kept = Arrays.stream(credentials.split(BETWEEN)).collect(Collectors.toUnmodifiableSet());
        return new Reclaim(
                id,
                realmId,
                userId,
                new UsedMeans(sessionId, kept, provider),
                told,
                taken,
                Instant.ofEpochMilli(createdAt));
    }
}
