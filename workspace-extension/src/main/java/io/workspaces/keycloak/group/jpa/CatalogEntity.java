package io.workspaces.keycloak.group.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A realm's own permission catalog. */
@Entity(name = "WspCatalog")
@Table(name = "WSP_CATALOG")
public class CatalogEntity {
    @Id
    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "CATALOG")
    String catalog = "";

    @Column(name = "VERSION")
    int version;
}
