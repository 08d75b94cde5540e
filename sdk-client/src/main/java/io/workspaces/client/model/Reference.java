package io.workspaces.client.model;

import java.io.Serializable;

/**
 * Names something by its id, with the name that people know it by.
 *
 * @param id opaque and stable
 * @param name for people; may change
 */
public record Reference(String id, String name) implements Serializable {}
