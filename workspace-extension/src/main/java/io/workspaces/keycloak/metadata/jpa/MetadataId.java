package io.workspaces.keycloak.metadata.jpa;

import java.io.Serializable;

/** Identity of a row. */
public record MetadataId(String memberId, String key) implements Serializable {}
