package io.workspaces.keycloak.group;

/** A group and the entry of it that grants something. */
public record Grant(Group group, String entry) {}
