package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.Link;
import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link that was handed out; only the hash of its token is known. */
@Entity(name = "WspInvitationLink")
@Table(name = "WSP_INVITATION_LINK")
public class LinkEntity {
    @Id
    @Column(name = "TOKEN_HASH")
    String tokenHash = "";

    @Column(name = "MEMBER_ID")
    String memberId = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "EMAIL")
    String email = "";

    @Column(name = "KIND")
    @Enumerated(EnumType.STRING)
    LinkKind kind = LinkKind.MAILED;

    @Column(name = "GENERATION")
    int generation;

    @Column(name = "CREATED_AT")
    long createdAt;

    /** A set-up that goes on, or the account that it has made. */
    @Column(name = "SET_UP")
    @Nullable
    String setUp;

    Link link() {
        return new Link(
                tokenHash,
                memberId,
                new WorkspaceId(realmId, organizationId),
                new EmailAddress(email),
                kind,
                generation,
                Instant.ofEpochMilli(createdAt));
    }

    static LinkEntity of(Link link) {
        LinkEntity row = new LinkEntity();
        row.tokenHash = link.tokenHash();
        row.memberId = link.memberId();
        row.realmId = link.workspace().realm();
        row.organizationId = link.workspace().organization();
        row.email = link.email().value();
        row.kind = link.kind();
        row.generation = link.generation();
        row.createdAt = link.createdAt().toEpochMilli();
        return row;
    }
}
