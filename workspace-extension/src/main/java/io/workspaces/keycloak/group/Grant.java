package io.workspaces.keycloak.group;

/** A group together with the entry of it that grants something. */
public record Grant(Group group, String entry) {}
