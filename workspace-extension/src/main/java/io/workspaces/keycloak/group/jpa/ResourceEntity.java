package io.workspaces.keycloak.group.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/**
 * A resource of a workspace, or the last name of one that is gone. A row with the id {@code *} says that the type has
 * been registered; its name is the tag of the type's resources.
 */
@Entity(name = "WspResource")
@Table(name = "WSP_RESOURCE")
@IdClass(ResourceEntity.Key.class)
public class ResourceEntity {
    @Id
    @Column(name = "ORG_ID")
    String organizationId = "";

    @Id
    @Column(name = "TYPE")
    String type = "";

    @Id
    @Column(name = "EXTERNAL_ID")
    String externalId = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "NAME")
    String name = "";

    @Column(name = "GONE")
    boolean gone;

    /** The three ids together. */
    public record Key(String organizationId, String type, String externalId) implements Serializable {}
}
