package io.workspaces.keycloak.member.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** An address or an account of a person who is archived everywhere. */
@Entity(name = "WspExclusion")
@Table(name = "WSP_EXCLUSION")
@IdClass(ExclusionEntity.Key.class)
public class ExclusionEntity {
    @Id
    @Column(name = "REALM_ID")
    String realmId = "";

    @Id
    @Column(name = "SUBJECT")
    String subject = "";

    /** Identical in all rows of a person. */
    @Column(name = "PERSON")
    String person = "";

    /** Realm and subject together. */
    public record Key(String realmId, String subject) implements Serializable {}
}
